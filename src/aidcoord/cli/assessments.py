"""Assessments as tables: one for each household, and what all of them come to."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from rich.console import Console

from aidcoord.cli.by_agency import LOOKS, put_by_agency
from aidcoord.cli.printing import console
from aidcoord.cli.reasons import Teller
from aidcoord.cli.to_do import put_to_do
from aidcoord.cli.words import in_brackets, listed, money, people, say
from aidcoord.model.benefits import Cadence
from aidcoord.model.money import NOTHING, Fen
from aidcoord.model.texts import Language
from aidcoord.rules.results.determinations import Assessment, Determination, Verdict

_MOST_FOLDED: Final = 12
"""Of more benefits that do not apply, only how many there are is told."""


def put_tables(assessments: Sequence[Assessment], lang: Language, *, everything: bool) -> None:
    """Print a table for each household, and a line over all of them where there are several."""
    out = console()
    for assessment in assessments:
        _put(assessment, Teller(assessment, lang), out, everything=everything)
        out.print()
    if len(assessments) > 1:
        out.print(_summary(assessments, lang))


def _put(assessment: Assessment, teller: Teller, out: Console, *, everything: bool) -> None:
    lang = teller.lang
    concerned = [one for one in assessment.determinations if everything or one.verdict is not Verdict.NOT_APPLICABLE]
    folded = [one for one in assessment.determinations if one not in concerned]
    out.print(_heading(assessment, lang), style="bold")
    if concerned:
        put_by_agency(concerned, teller, out)
    elif not folded:
        out.print(say("nothing", lang))
    if folded:
        out.print(f"{say('not applicable', lang)}{say('colon', lang)}{_folded(folded, teller)}", style="dim")
    _put_missing(teller, out)
    put_to_do(teller, assessment.referrals, out)


def _put_missing(teller: Teller, out: Console) -> None:
    """What all benefits wait for together, by who holds it, where the table has no room for it."""
    waits = list(teller.all_missing())
    if waits:
        out.print(f"{say('all missing', teller.lang)}{say('colon', teller.lang).rstrip()}")
    for holder, names in waits:
        out.print(f"  {holder}{say('colon', teller.lang)}{names}")


def _heading(assessment: Assessment, lang: Language) -> str:
    county = assessment.county.title.within(lang) if assessment.county else say("no county", lang)
    size = people(assessment.sheet.household.size, lang)
    return f"{assessment.household.id} · {assessment.on} · {county} · {size}"


def _folded(determinations: Iterable[Determination], teller: Teller) -> str:
    """The benefits that are not applicable, with the members whom they do not concern."""
    subjects: dict[str, list[Determination]] = {}
    for one in determinations:
        subjects.setdefault(one.name, []).append(one)
    if len(subjects) > _MOST_FOLDED:
        return say("many folded", teller.lang, len(subjects))
    everyone = Counter(one.name for one in teller.assessment.determinations)
    told = []
    for name, ones in subjects.items():
        remark = ""
        if not ones[0].in_force:
            remark = in_brackets(say("not law", teller.lang), teller.lang)
        elif len(ones) < everyone[name]:
            remark = in_brackets(listed([teller.subject(one.subject) for one in ones], teller.lang), teller.lang)
        told.append(f"{ones[0].benefit.title.within(teller.lang)}{remark}")
    return say("semicolon", teller.lang).join(told)


def _summary(assessments: Sequence[Assessment], lang: Language) -> str:
    """How many households there are, how often each verdict was found, and what is payable for each cadence."""
    verdicts: Counter[Verdict] = Counter()
    payable: dict[Cadence, Fen] = {}
    for assessment in assessments:
        for one in assessment.determinations:
            verdicts[one.verdict] += 1
            amount = assessment.payable(one)
            if amount:
                payable[one.benefit.cadence] = payable.get(one.benefit.cadence, NOTHING) + amount
    counts = [f"{LOOKS[one][0]} {one.text.within(lang)} {verdicts[one]}" for one in Verdict if verdicts[one]]
    sums = [money(payable[cadence], cadence, lang) for cadence in Cadence if cadence in payable]
    told = [say("summary", lang, len(assessments)), *counts]
    if sums:
        told.append(f"{say('payable', lang)}{say('colon', lang)}{listed(sums, lang)}")
    return say("semicolon", lang).join(told)
