"""What is to be done after an assessment: what is due and not applied for, and who is asked to look."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console

from aidcoord.casework.doors import ONE_DOOR
from aidcoord.cli.printing import table
from aidcoord.cli.reasons import Teller
from aidcoord.cli.words import in_brackets, limit_text, listed, money, say
from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.referrals import Referral
from aidcoord.rules.results.determinations import Determination


def put_to_do(teller: Teller, referrals: Sequence[Referral], out: Console) -> None:
    """Print what is due and not applied for, by agency, then the referrals as a table; nothing where there is none."""
    waiting = teller.assessment.not_applied
    if waiting:
        out.print(f"{say('not applied', teller.lang)}{say('colon', teller.lang).rstrip()}")
    for agency, told in _by_agency(waiting, teller):
        out.print(f"  {agency}{say('colon', teller.lang)}{told}")
    if referrals:
        _put_referrals(teller, referrals, out)


def _by_agency(waiting: Iterable[Determination], teller: Teller) -> Iterator[tuple[str, str]]:
    found: dict[str, dict[str, list[Determination]]] = {}
    for one in waiting:
        found.setdefault(one.agency.title.within(teller.lang), {}).setdefault(one.name, []).append(one)
    for agency, benefits in found.items():
        yield agency, say("semicolon", teller.lang).join(_told(ones, teller) for ones in benefits.values())


def _told(ones: list[Determination], teller: Teller) -> str:
    """A benefit, for whom it is due, and what each is paid."""
    each = [" ".join(filter(None, (_whom(one.subject, teller), _payable(one, teller)))) for one in ones]
    known = [one for one in each if one]
    title = ones[0].benefit.title.within(teller.lang)
    return f"{title}{in_brackets(listed(known, teller.lang), teller.lang)}" if known else title


def _whom(subject: str, teller: Teller) -> str:
    return "" if subject == HOUSEHOLD else teller.subject(subject)


def _payable(one: Determination, teller: Teller) -> str:
    amount = teller.assessment.payable(one)
    return "" if amount is None else money(amount, one.benefit.cadence, teller.lang)


def _put_referrals(teller: Teller, referrals: Sequence[Referral], out: Console) -> None:
    heads = ("receiver", "asked about", "sender", "because", *(("answer by",) if referrals[0].due else ()))
    made = table(*(say(head, teller.lang) for head in heads))
    for alike in _alike(referrals, teller):
        one = alike[0]
        made.add_row(
            _receiver(one, teller),
            _about(alike, teller),
            _party(one.sender, teller),
            f"{one.reason.within(teller.lang)}〔{one.source.within(teller.lang)}〕",
            *((one.due.isoformat(),) if one.due else ()),
        )
    out.print(f"{say('referrals', teller.lang)}{say('colon', teller.lang).rstrip()}")
    out.print(made)
    _put_limit(teller, out)


def _put_limit(teller: Teller, out: Console) -> None:
    """Within how many days referrals are to be answered, by which text, and why the last of them may not be known."""
    limit = teller.assessment.referral_limit
    if limit is None:
        return
    parts = [f"{limit_text(limit, teller.lang)}〔{limit.source.within(teller.lang)}〕"]
    if teller.assessment.answer_day is None:
        parts.append(say("answer day unknown", teller.lang))
    out.print(say("semicolon", teller.lang).join(parts))


def _alike(referrals: Iterable[Referral], teller: Teller) -> Iterable[list[Referral]]:
    """Referrals that have a row together: one sender asks one receiver for one reason."""
    rows: dict[tuple[object, ...], list[Referral]] = {}
    for one in referrals:
        rows.setdefault((_receiver(one, teller), one.sender, one.reason, one.source), []).append(one)
    return rows.values()


def _about(alike: Iterable[Referral], teller: Teller) -> str:
    """The benefits that are to be looked at, each with the members whom it may concern."""
    whom: dict[str | None, list[str]] = {}
    for one in alike:
        whom.setdefault(one.benefit, []).extend(filter(None, [_whom(one.subject, teller)]))
    told = (_matter(benefit, listed(names, teller.lang), teller) for benefit, names in whom.items())
    return say("semicolon", teller.lang).join(told)


def _matter(benefit: str | None, names: str, teller: Teller) -> str:
    if benefit is None:
        return names
    title = teller.title(benefit)
    return f"{title}{in_brackets(names, teller.lang)}" if names else title


def _receiver(one: Referral, teller: Teller) -> str:
    """Who looks: the agency that answers for the benefit on the day, which may not be that of the rest of its field."""
    found = teller.assessment.by_key.get((one.benefit or "", one.subject))
    return found.agency.title.within(teller.lang) if found else _party(one.receiver, teller)


def _party(name: str, teller: Teller) -> str:
    """A field's agency on the day, a partner, or the one door, as people call it."""
    assessment, lang = teller.assessment, teller.lang
    if name == ONE_DOOR:
        return _door(teller)
    if name in assessment.agencies:
        return assessment.agencies[name].title.within(lang)
    partners = assessment.county.partners if assessment.county else ()
    return next((partner.title.within(lang) for partner in partners if partner.id == name), name)


def _door(teller: Teller) -> str:
    """The township where the household lives, where that is known."""
    assessment = teller.assessment
    townships = assessment.county.townships if assessment.county else ()
    here = (one.title.within(teller.lang) for one in townships if one.id == assessment.household.township)
    return next(here, say("one door", teller.lang))
