"""`aidcoord clauses`: every clause of the county document, how far it is carried, and by what."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Literal

from cyclopts import Parameter

from aidcoord.checking.registered import CHECKS
from aidcoord.cli.options import CountyId, ExitCode, Given, Lang
from aidcoord.cli.printing import console, finish, put, table
from aidcoord.cli.words import in_brackets, language, listed, say
from aidcoord.errors import Fault, UnknownNameError
from aidcoord.model.agencies import Agency
from aidcoord.model.duties import SHARED_HOLDERS, DutyState, DutyTerm
from aidcoord.model.faults import meant, told
from aidcoord.model.texts import Language, Text
from aidcoord.plugins.carriers import stray_commands
from aidcoord.plugins.registry import Registry
from aidcoord.rules.loading.lawful_duties import LawfulDuty
from aidcoord.rules.results.wording import DUTY_STATES

_Json = Annotated[bool, Parameter(name="--json", negative="", show_default=False, help="Print JSON.")]
_State = Literal["carried", "recorded", "open"]


def clauses(
    *,
    agency: str | None = None,
    state: _State | None = None,
    county: CountyId = None,
    lang: Lang = None,
    as_json: _Json = False,
    registry: Given = None,
) -> ExitCode:
    """List the clauses of the county document: their words, how far each is carried, and by what.

    Args:
        agency: Only those of one holder: a field of policy, township, meeting or all.
        state: Only those that are carried, recorded or open.
        county: A county whose terms for recorded duties are shown; none if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    chosen, found = language(lang), registry or Registry.discover()
    rulebook, settled = found.rulebook()
    law = rulebook.law(county)
    titles = {policy.field: policy.agency for policy in law.policies}
    kept = _kept(law.duties, agency, state)
    if as_json:
        put(json.dumps(_plain(kept), ensure_ascii=False, indent=2))
    else:
        _put_table(kept, titles, chosen)
        put(_total(kept, chosen))
    return finish((*settled.faults, *stray_carriers(settled)))


def stray_carriers(registry: Registry) -> tuple[Fault, ...]:
    """What is wrong with commands that duties name, which are asked for only now."""
    from aidcoord.cli.app import OWN  # noqa: PLC0415 - the application names this module
    from aidcoord.cli.meeting.app import APP  # noqa: PLC0415 - only for the names of its commands

    offers = registry.offers(OWN)
    below = (*(f"check {check.id}" for check in CHECKS), *(f"meeting {word}" for word in APP))
    known = {*(f"aidcoord {word}" for word in (*OWN, *below)), *map(str, offers.commands)}
    return (*offers.faults, *stray_commands(registry.plugins, known))


def _kept(duties: Sequence[LawfulDuty], agency: str | None, state: _State | None) -> list[LawfulDuty]:
    holders = {one.duty.holder for one in duties}
    if agency is not None and agency not in holders:
        zh, en = "、".join(sorted(holders)) or "无", ", ".join(sorted(holders)) or "none"
        listed = Text(zh=f"承担单位有：{zh}。", en=f"Holders: {en}.")
        fault = told(
            f"没有“{agency}”承担的条款。", f"No clause is held by '{agency}'.", meant(agency, holders) or listed
        )
        raise UnknownNameError.of([fault])
    wanted = None if state is None else DutyState(state)
    return [one for one in duties if agency in {None, one.duty.holder} and (wanted is None or one.duty.state is wanted)]


def _put_table(duties: Iterable[LawfulDuty], agencies: dict[str, Agency], lang: Language) -> None:
    made = table(*(say(key, lang) for key in ("clause", "clause text", "clause holder", "state", "carried by")))
    made.columns[0].no_wrap = True
    for one in duties:
        duty = one.duty
        holder = agencies[duty.holder].title if duty.holder in agencies else SHARED_HOLDERS.get(duty.holder)
        made.add_row(
            duty.clause,
            duty.text.within(lang),
            holder.within(lang) if holder else duty.holder,
            DUTY_STATES[duty.state].within(lang),
            "\n".join(_told(one, lang)),
        )
    console().print(made)


def _told(one: LawfulDuty, lang: Language) -> Iterator[str]:
    """What is missing or recorded, then what carries it or what there is of it."""
    duty = one.duty
    if duty.missing:
        yield say("clause missing", lang, duty.missing.within(lang))
    if duty.record:
        what, post = duty.record.what.within(lang), duty.record.post.within(lang)
        term = in_brackets(_term(one.term, lang), lang) if one.term else ""
        yield say("clause record", lang, what, post) + term
    carriers = [_carrier(name, one, lang) for name in one.carriers]
    if carriers:
        yield listed(carriers, lang) if not duty.missing else say("clause exists", lang, listed(carriers, lang))


def _carrier(name: str, one: LawfulDuty, lang: Language) -> str:
    field = name.partition("__")[0]
    return f"{name}{in_brackets(say('not installed', lang, field), lang)}" if name in one.absent else name


def _term(term: DutyTerm, lang: Language) -> str:
    each = (
        say("every months", lang, term.every_months)
        if term.every_months
        else say("each year by", lang, f"{term.month:02}-{term.day:02}")
    )
    return f"{each}{say('comma', lang)}{term.source.within(lang)}"


def _total(duties: Sequence[LawfulDuty], lang: Language) -> str:
    count = Counter(one.duty.state for one in duties)
    return say("clauses total", lang, len(duties), *(count[state] for state in DutyState))


def _plain(duties: Sequence[LawfulDuty]) -> dict[str, object]:
    count = Counter(one.duty.state for one in duties)
    counts = {state.value: count[state] for state in DutyState}
    return {"clauses": [_plain_duty(one) for one in duties], "counts": {"clauses": len(duties), **counts}}


def _plain_duty(one: LawfulDuty) -> dict[str, object]:
    duty, term = one.duty, one.term
    return {
        "clause": duty.clause,
        "text": _both(duty.text),
        "kind": duty.kind.value,
        "holder": duty.holder,
        "declared_by": one.field,
        "with": list(duty.with_),
        "state": duty.state.value,
        "carried_by": list(one.carriers),
        "not_installed": list(one.absent),
        "missing": duty.missing and _both(duty.missing),
        "record": duty.record and {"what": _both(duty.record.what), "post": _both(duty.record.post)},
        "term": term
        and {
            "every_months": term.every_months,
            "by": None if term.month is None else f"{term.month:02}-{term.day:02}",
            "source": term.source.within("zh"),
        },
    }


def _both(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}
