"""`aidcoord cliffs`: the incomes at which a little more takes aid away, with the rules to blame."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Final

from attrs import frozen
from cyclopts import Parameter

from aidcoord.cli.cliff_plots import CliffPlot
from aidcoord.cli.lookups import EVIDENCE, find
from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.cli.outputs import PAGES, Output, refuse_outputs
from aidcoord.cli.printing import complain, finish, put, write_text
from aidcoord.cli.registers import Bar, progress
from aidcoord.cli.words import in_brackets, language, listed, say
from aidcoord.errors import AidcoordError, EvidenceError
from aidcoord.model.faults import told, told_by
from aidcoord.model.households import HOUSEHOLD, Household
from aidcoord.model.money import Fen, format_yuan, yuan, yuan_text
from aidcoord.model.texts import Language, Text
from aidcoord.office import Office
from aidcoord.offices import Offices
from aidcoord.rules.results.determinations import Verdict
from aidcoord.rules.results.wording import value_text
from aidcoord.screening.cliffs.blame import Loss, Turned
from aidcoord.screening.cliffs.curves import Curve, incomes_of
from aidcoord.screening.cliffs.searches import LEAST_DROP, Cliff, Scan
from aidcoord.screening.cliffs.searches import cliffs as cliffs_of
from aidcoord.screening.needed import has_batch

_WAGES: Final = "wages"
_DRAWN: Final = 200
"""A curve is drawn by so many points besides those at which it was looked at."""


def cliffs(
    file: Annotated[Path, Parameter(name="FILE")],
    /,
    *,
    income: Annotated[str, Parameter(name="--income")] = _WAGES,
    member: Annotated[str | None, Parameter(name="--member")] = None,
    least: Annotated[str, Parameter(name="--from")] = "0",
    most: Annotated[str, Parameter(name="--to")] = "100000",
    drop: Annotated[str, Parameter(name="--drop")] = yuan_text(LEAST_DROP),
    plot: Annotated[Path | None, Parameter(name="--plot")] = None,
    as_json: Annotated[bool, Parameter(name="--json", negative="", show_default=False)] = False,
    on: On = None,
    county: CountyId = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Find every income at which one fen more takes aid away from a household, and the rule to blame.

    One income of one member is varied at a time, everything else stays as recorded. It is the amount as the file
    records it, such as the wages of the whole income window.

    Args:
        file: The household's file.
        income: Which income is varied: money that is recorded of members, by its id or title.
        member: Whose; of each member of sixteen or older in turn if not said.
        least: The lowest income, in yuan.
        most: The highest income, in yuan.
        drop: The least aid a year, in yuan, whose loss counts; what has no amount always counts.
        plot: Draw income against aid, as .svg or as a page (.html).
        as_json: Print JSON.
        on: The day, as 2026-11-01; today if not said.
        county: The county's id; that of the township, or the only one installed, if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    picture = Text(zh="断崖图", en="a picture of cliffs")
    refuse_outputs([Output("--plot", plot, picture, (".svg", *PAGES))], {"FILE": [file]})
    chosen, day = language(lang), or_today(on)
    offices = Offices.open(county, registry)
    (household,) = _one(offices.read([file]), file)
    search = _Search(office=offices.of(household), household=household, on=day, lang=chosen)
    found = search.run(income, member, (_fen(least, "--from"), _fen(most, "--to")), _fen(drop, "--drop"))
    text = json.dumps(found.json(), ensure_ascii=False, indent=2) if as_json else found.text()
    put(text)
    if plot is not None:
        _draw(plot, found)
        complain([say("written", chosen, plot)])
    return finish(search.office.faults)


@frozen(kw_only=True)
class _Found:
    household: Household
    income: str
    curves: Sequence[tuple[str, Curve, tuple[Cliff, ...]]]
    bounds: tuple[int, int]
    lang: Language

    def text(self) -> str:
        """Everything in words, a paragraph for each cliff."""
        lines = []
        for name, curve, found in self.curves:
            now = curve.income.recorded
            recorded = say("not recorded", self.lang) if now is None else format_yuan(now, self.lang)
            lines.append(say("income of", self.lang, self.income, name, recorded))
            lines += [line for one in found for line in self._cliff(one)] or [f"  {say('no cliffs', self.lang)}"]
            open_ones = _undetermined(curve)
            if open_ones:
                titles = listed([title.within(self.lang) for title in open_ones.values()], self.lang)
                lines.append(f"  {say('not counted', self.lang)}{say('colon', self.lang)}{titles}")
        return "\n".join(lines)

    def _cliff(self, one: Cliff) -> list[str]:
        amounts = (
            format_yuan(Fen(fen), self.lang) for fen in (one.income, one.drop_year, one.before_year, one.after_year)
        )
        lines = [f"  {say('cliff at', self.lang, *amounts)}"]
        by_rule: dict[str, list[str]] = {}
        for loss in one.losses:
            by_rule.setdefault(self._because(loss), []).append(self._loss(loss))
        for because, lost in by_rule.items():
            lines += [f"    {because}", *(f"      {what}" for what in lost)]
        return lines

    def _because(self, loss: Loss) -> str:
        if loss.overlaps:
            told = (one.source.within(self.lang) for one in loss.overlaps)
            return f"{say('overlap', self.lang)}{say('colon', self.lang)}{say('semicolon', self.lang).join(told)}"
        return say("semicolon", self.lang).join(map(self._turned, loss.turned)) or say("amount branches", self.lang)

    def _turned(self, rule: Turned) -> str:
        whose = "" if rule.subject == HOUSEHOLD else in_brackets(rule.subject, self.lang)
        compared = rule.comparison
        sides = ""
        if compared is not None:
            value, limit = (value_text(one, self.lang) for one in (compared.value, compared.threshold))
            sides = f"{say('colon', self.lang)}{value} {compared.sign} {limit}"
        source = f" · {rule.source.within(self.lang)}" if rule.source else ""
        return f"{rule.title.within(self.lang)}{whose}{sides} · {rule.name}{source}"

    def _loss(self, loss: Loss) -> str:
        whose = say("household", self.lang) if loss.subject == HOUSEHOLD else loss.subject
        said = f"{loss.title.within(self.lang)}{in_brackets(whose, self.lang)}"
        if loss.before is None:
            return said
        after = "–" if loss.after is None else yuan_text(loss.after)
        return f"{said} {yuan_text(loss.before)} → {after}"

    def json(self) -> dict[str, object]:
        """Everything as JSON: money as yuan in text, titles in both languages."""
        return {
            "household": self.household.id,
            "income": self.curves[0][1].income.kind.id,
            "members": [
                {
                    "member": curve.income.member,
                    "recorded": _text(curve.income.recorded),
                    "cliffs": [*map(_cliff_json, found)],
                }
                for _, curve, found in self.curves
            ],
        }


@frozen(kw_only=True)
class _Search:
    office: Office
    household: Household
    on: date
    lang: Language

    def run(self, income: str, member: str | None, bounds: tuple[int, int], drop: int) -> _Found:
        """Look at each income in turn."""
        law = self.office.law
        kind = law.evidence[find(income, law.evidence, law, EVIDENCE)]
        county = self.office.county.id if self.office.county else None
        curves = []
        incomes = incomes_of(self.household, kind, self.on, member)
        with progress(say("cliffs", self.lang), (bounds[1] - bounds[0]) * len(incomes)) as bar:
            for one in incomes:
                curve = Curve.of(one, self.office.rulebook, county, self.on)
                curves.append((one.member, curve, cliffs_of(curve, *bounds, drop, _scan(bar))))
        title = kind.title.within(self.lang)
        return _Found(household=self.household, income=title, curves=curves, bounds=bounds, lang=self.lang)


def _scan(bar: Bar) -> Scan | None:
    """What looks at every fen, where the extra for registers is installed."""
    if not has_batch():
        return None
    from aidcoord.screening.cliffs.scans import FenByFen  # noqa: PLC0415 - an extra
    from aidcoord.screening.kernel.apart import object_files_apart  # noqa: PLC0415 - an extra

    return FenByFen(bar.advance, object_files_apart)


def _one(found: tuple[Household, ...], file: Path) -> tuple[Household]:
    if len(found) != 1:
        zh = f"{file}里有{len(found)}户；断崖只就一户计算。"
        en = f"{file} holds {len(found)} households; cliffs are those of one."
        raise AidcoordError.of([told(zh, en)])
    return (found[0],)


def _fen(text: str, option: str) -> int:
    try:
        return int(yuan(text))
    except ValueError as error:
        said, instead = told_by(error)
        raise EvidenceError.of([told(f"{option}：{said.zh}", f"{option}: {said.en}", instead)]) from None


def _draw(path: Path, found: _Found) -> None:
    title = say("cliffs of", found.lang, found.income, found.household.id)
    least, most = found.bounds
    for _, curve, _ in found.curves:
        for part in range(_DRAWN + 1):
            curve.point(least + (most - least) * part // _DRAWN)
    made = CliffPlot(title=title, curves=found.curves, least=least, most=most, lang=found.lang)
    text = made.html(found.text()) if path.suffix.lower() in PAGES else f"{made.svg()}\n"
    write_text(path, text)


def _undetermined(curve: Curve) -> dict[str, Text]:
    """The benefits of which nobody knows at the income recorded, and which no cliff counts."""
    now = curve.income.recorded
    found = curve.assessed(0 if now is None else int(now)).determinations
    return {one.name: one.benefit.title for one in found if one.verdict is Verdict.UNDETERMINED}


def _text(amount: Fen | None) -> str | None:
    return None if amount is None else yuan_text(amount)


def _cliff_json(one: Cliff) -> dict[str, object]:
    return {
        "income": yuan_text(one.income),
        "before_year": yuan_text(one.before_year),
        "after_year": yuan_text(one.after_year),
        "losses": [
            {
                "benefit": loss.benefit,
                "title": {"zh": loss.title.zh, "en": loss.title.en},
                "subject": loss.subject,
                "before": _text(loss.before),
                "after": _text(loss.after),
                "rules": [
                    {"name": rule.name, "subject": rule.subject, "source": str(rule.source)} for rule in loss.turned
                ],
                "overlaps": [str(overlap.source) for overlap in loss.overlaps],
            }
            for loss in one.losses
        ],
    }
