"""Explanations: a determination told in at most 25 lines, every number with the source it comes from.

The same determination gives the same lines, to the byte. An explanation uses nothing that the worksheet does not hold.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from aidcoord.model.benefits import Cadence
from aidcoord.model.evidence import Value
from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.sources import Source
from aidcoord.model.texts import Language
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.overlaps.resolutions import Resolution
from aidcoord.rules.results.determinations import Assessment, Criterion, Determination, Verdict
from aidcoord.rules.results.wording import CADENCES, phrase, unit_of, value_text
from aidcoord.rules.sheets.sheet import COUNTY, Missing, Sheet

MOST_LINES: Final = 25
_MARKS: Final = {True: "✓", False: "✗", None: "?"}


@frozen(kw_only=True)
class Quantity:
    """A value that an explanation shows: its text, and whose value it is under which name."""

    text: str
    value: Value | None
    name: str
    subject: str


Part = str | Quantity


@frozen
class Line:
    """One line: words and quantities, and the source behind them."""

    parts: tuple[Part, ...]
    source: str | None = None
    indent: int = 0

    def __str__(self) -> str:
        text = "".join(part if isinstance(part, str) else part.text for part in self.parts)
        return f"{'  ' * self.indent}{text}{f' 〔{self.source}〕' if self.source else ''}"

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The values that the line shows."""
        return tuple(part for part in self.parts if isinstance(part, Quantity))


@frozen
class Explanation:
    """The lines of one explanation; its text is what a caseworker reads out."""

    lines: tuple[Line, ...]

    def __str__(self) -> str:
        return "\n".join(map(str, self.lines))


def explain(assessment: Assessment, determination: Determination, lang: Language) -> Explanation:
    """Tell why a determination came out as it did.

    Args:
        assessment: The assessment that holds the determination, for how overlaps came out.
        determination: What is explained.
        lang: `zh` or `en`.
    """
    teller = _Teller(determination, determination.sheet, lang)
    result = [*teller.heading(assessment), *teller.gaps(assessment), *teller.overlaps(assessment)]
    reasons = teller.cut([*teller.reasons()], MOST_LINES - len(result))
    lines = teller.cut([*result[:2], *reasons, *result[2:]], MOST_LINES)
    return Explanation((*lines, *teller.values(MOST_LINES - len(lines))))


@frozen
class _Teller:
    """Tells the parts of one explanation in one language."""

    about: Determination
    sheet: Sheet
    lang: Language

    def say(self, key: str) -> str:
        return phrase(key, self.lang)

    def told(self, what: str, text: str) -> str:
        """What it is about, and what is said of it."""
        return f"{what}{self.say('colon')}{text}"

    def remark(self, text: str) -> str:
        """Behind a word, in brackets."""
        return self.say("brackets").format(text)

    def heading(self, assessment: Assessment) -> Iterator[Line]:
        about = self.about
        title = f"{about.benefit.title.within(self.lang)}{self.remark(about.name)}"
        parts: list[Part] = [self.told(title, about.verdict.text.within(self.lang))]
        if about.amount is not None:
            cadence = CADENCES[about.benefit.cadence].within(self.lang)
            parts += [self.say("comma"), self.quantity(about.due, about.subject), f" {cadence}"]
            payable = assessment.payable(about)
            if payable != about.amount:
                parts.append(f"{self.say('comma')}{self.say('payable')} {value_text(payable, self.lang)}")
        yield Line(tuple(parts), self.cited(about.benefit.source))
        county = f" · {assessment.county.title.within(self.lang)}" if assessment.county else ""
        whom = self.whom(about.subject) or self.say("household")
        agency = about.agency.title.within(self.lang)
        yield Line((f"{about.on}{county} · {agency} · {assessment.household.id} · {whom}",))

    def cut(self, lines: list[Line], room: int) -> list[Line]:
        """The lines as far as there is room for them; where there is not, the last says so."""
        if len(lines) <= room:
            return lines
        shown = max(room - 1, 0)
        return [*lines[:shown], Line((self.say("more lines").format(len(lines) - shown),), indent=1)]

    def reasons(self) -> Iterator[Line]:
        if not self.about.in_force:
            period = self.about.benefit.period
            yield Line(
                (f"{self.say('not law')}{self.say('semicolon')}{self.say('in force')} {period}",),
                self.cited(self.about.benefit.source),
            )
            return
        if self.about.verdict is Verdict.NOT_APPLICABLE:
            yield Line((self.say("not concerned"),))
        yield Line((self.say("conditions"),))
        if len(self.about.criteria) < MOST_LINES // 2:
            yield from map(self.criterion, self.about.criteria)
        else:  # those that decide, before those that hold
            yield from map(self.criterion, sorted(self.about.criteria, key=lambda criterion: criterion.holds is True))

    def criterion(self, criterion: Criterion) -> Line:
        parts: list[Part] = [f"{_MARKS[criterion.holds]} {criterion.title.within(self.lang)}"]
        compared = criterion.comparison
        if compared is not None:
            value, threshold = value_text(compared.value, self.lang), value_text(compared.threshold, self.lang)
            parts.append(f"{self.say('colon')}{value} {compared.sign} {threshold}")
            if compared.distance:
                way = "in excess" if compared.value > compared.threshold else "short"
                parts.append(self.remark(self.say(way).format(value_text(compared.distance, self.lang))))
        return Line(tuple(parts), self.cited(criterion.source) if criterion.source else None, indent=1)

    def gaps(self, assessment: Assessment) -> Iterator[Line]:
        by_holder: dict[tuple[str | None, str], list[Missing]] = {}
        for missing in self.about.missing:
            by_holder.setdefault((missing.holder, self.holder(missing, assessment)), []).append(missing)
        if by_holder:
            yield Line((self.say("missing"),))
        for (_, holder), waits in by_holder.items():
            named = (f"{one.title.within(self.lang)}{self.remark(one.name)}{self.of(one.subject)}" for one in waits)
            asked = self.told(self.say("asked of"), holder)
            yield Line((f"{self.say('semicolon').join(named)} — {asked}",), indent=1)
        for fault in self.about.faults:
            yield Line((self.told(self.say("failed"), str(fault)),), indent=1)

    def holder(self, missing: Missing, assessment: Assessment) -> str:
        if missing.holder is None:
            return self.say("applicant")
        if missing.holder == COUNTY:
            county = assessment.county
            through = self.say("county") if county is None else f"{county.title.within(self.lang)}{self.say('sets it')}"
        else:
            agency = assessment.asked_through(missing)
            through = agency.title.within(self.lang) if agency else missing.holder
        if missing.held_by is None:
            return through
        way = self.remark(self.say("through").format(through))
        return f"{missing.held_by.within(self.lang)}{way}"

    def overlaps(self, assessment: Assessment) -> Iterator[Line]:
        key = (self.about.name, self.about.subject)
        if self.about.verdict is Verdict.ELIGIBLE and (rivals := assessment.rivals(self.about)):
            waits = (f"{one.benefit.title.within(self.lang)}{self.of(one.subject)}" for one in rivals)
            yield Line((self.told(self.say("provisional"), self.say("semicolon").join(waits)),))
        for resolution in assessment.overlaps:
            if key in resolution.payable:
                yield from self.resolution(resolution)

    def resolution(self, resolution: Resolution) -> Iterator[Line]:
        sources = [relation.overlap.source.within(self.lang) for relation in resolution.relations[:2]]
        for relation, cited in zip(resolution.relations, sources, strict=False):
            yield Line((self.told(self.say("overlap"), relation.overlap.title.within(self.lang)),), cited)
        by = self.say("semicolon").join(dict.fromkeys(sources))
        paid = self.say("semicolon").join(
            f"{self.title(benefit)}{self.of(subject)} {value_text(amount, self.lang)}"
            for (benefit, subject), amount in resolution.payable.items()
            if amount is not None
        )
        yield Line((self.told(self.say("payable"), paid),), by, indent=1)
        for alternative in resolution.alternatives[:2]:
            taken = self.say("list").join(self.title(claim.benefit) for claim in alternative.taken)
            worth = f"{value_text(alternative.worth_year, self.lang)} {CADENCES[Cadence.YEARLY].within(self.lang)}"
            yield Line((self.told(self.say("rejected"), f"{taken}{self.remark(worth)}"),), by, indent=1)

    def values(self, room: int) -> list[Line]:
        """The values behind the result, as many as there is room for: first what makes up the amount, then the rest."""
        about, sheet = self.about, self.sheet
        conditions = [(criterion.name, criterion.subject) for criterion in about.criteria]
        amount = sheet.parts(about.due, about.subject)[1:] if about.amount is not None else ()
        makes_up = list(self.nearest_first(amount, through_zero=False))[: room // 2]
        nodes = tuple(dict.fromkeys((*makes_up, *self.nearest_first(conditions), *self.nearest_first(amount))))
        if not nodes or room < 2:  # noqa: PLR2004 - a heading and one value at least
            return []
        shown = nodes if len(nodes) < room else nodes[: room - 2]
        lines = [Line((self.say("values"),)), *(self.value_line(name, subject) for name, subject in shown)]
        left = len(nodes) - len(shown)
        return [*lines, Line((self.say("more").format(left),), indent=1)] if left else lines

    def nearest_first(
        self, level: Iterable[tuple[str, str]], *, through_zero: bool = True
    ) -> Iterator[tuple[str, str]]:
        """Every known value at and below the nodes of a level, level by level, each once.

        Yes and no are left out unless presumed. Without `through_zero`, what is nothing is left out
        together with all that it was made of.
        """
        seen: set[tuple[str, str]] = set()
        while level:
            following: list[tuple[str, str]] = []
            for name, subject in level:
                if (name, subject) in seen:
                    continue
                seen.add((name, subject))
                value = self.sheet.value(name, subject)
                if value == 0 and not through_zero:
                    continue
                following += self.sheet.parts(name, subject)
                if value is not None and (not isinstance(value, bool) or self.sheet.is_presumed(name, subject)):
                    yield name, subject
            level = following

    def value_line(self, name: str, subject: str) -> Line:
        whom = self.of(subject) if self.sheet.wiring.of_member(name) else ""
        return Line(
            (self.told(f"{self.title(name)}{whom}", ""), self.quantity(name, subject)),
            self.source(name, subject),
            indent=1,
        )

    def quantity(self, name: str, subject: str) -> Quantity:
        value = self.sheet.value(name, subject)
        text = value_text(value, self.lang, unit_of(self.sheet.definition(name), self.lang))
        return Quantity(text=text, value=value, name=name, subject=subject)

    def source(self, name: str, subject: str) -> str:
        """Where a value comes from: a text of law, a record, or somebody's word."""
        definition = self.sheet.definition(name)
        if definition.kind is Kind.EVIDENCE:
            return self.evidence_source(name, subject)
        if definition.kind is Kind.STATE and not definition.asks:
            return self.say("awards")
        source = self.sheet.source(name)
        if source is None:
            return self.say("recorded" if definition.kind is Kind.FACT else "put together")
        dated = self.sheet.dated_value(name)
        cited = self.cited(source)
        return f"{cited}{self.say('comma')}{self.say('from')} {dated.period.starts}" if dated else cited

    def cited(self, source: Source) -> str:
        """A passage of law, with a mark where the text is of a later year than the day."""
        return source.within(self.lang, self.about.on)

    def evidence_source(self, name: str, subject: str) -> str:
        evidence = self.sheet.evidence(name, subject)
        what = self.sheet.definition(name).what
        if evidence is None:
            presumption = getattr(what, "presumption", None)
            return self.told(self.say("presumed"), presumption.reason.within(self.lang)) if presumption else name
        standing = self.say(evidence.standing.value)
        as_of = f"{self.say('as of')} {evidence.as_of}" if evidence.as_of else ""
        return self.say("comma").join(filter(None, (standing, evidence.source, as_of)))

    def title(self, name: str) -> str:
        return self.sheet.definition(name).title.within(self.lang)

    def whom(self, subject: str) -> str:
        return "" if subject == HOUSEHOLD else subject

    def of(self, subject: str) -> str:
        return "" if subject == HOUSEHOLD else self.say("of").format(subject)
