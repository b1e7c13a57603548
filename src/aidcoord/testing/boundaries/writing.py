"""Thresholds as the text of a case file that an author can paste, each case with what comes out now."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from attrs import frozen

from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.money import yuan_text
from aidcoord.model.texts import Language, Text
from aidcoord.rules.results.determinations import Determination, Verdict
from aidcoord.rules.results.wording import phrase, value_text
from aidcoord.serial.forms import MemberForm, keys_of
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.serial.writing import Plain, plain_household, write_yaml
from aidcoord.testing.boundaries.thresholds import Boundary, Threshold
from aidcoord.testing.boundaries.turns import Side
from aidcoord.testing.case_words import CASE_KEYS, RESULT_KEYS

_SIDES: Final = {
    Side.BELOW: Text(zh="低于", en="below"),
    Side.ON: Text(zh="等于", en="on"),
    Side.ABOVE: Text(zh="高于", en="above"),
}
_MEMBER_KEYS: Final = keys_of(MemberForm)
_SAME: Final = Text(
    zh="三种情形结果相同，另有条件起决定作用", en="the result is the same on each side: something else decides"
)
_OUT_OF_REACH: Final = Text(zh="改动任何单项材料都到不了", en="no single piece of evidence carries it across")


@frozen(kw_only=True)
class CaseWriter:
    """Writes cases of one day and county in one language."""

    on: date
    county: str | None
    vocabulary: Vocabulary
    lang: Language
    everything: bool = False
    """Whether to write cases for thresholds on which nothing turns, too."""

    def text(self, thresholds: Iterable[Threshold]) -> str:
        """All thresholds, each with a remark that says what it is and what comes out on each side."""
        return "\n".join(part for threshold in thresholds for part in self._threshold(threshold))

    def _threshold(self, threshold: Threshold) -> Iterator[str]:
        yield f"# {self._about(threshold)}"
        if not threshold.boundaries:
            yield f"# {_OUT_OF_REACH.within(self.lang)}\n"
            return
        yield f"# {self._results(threshold)}"
        if not threshold.decides:
            yield f"# {_SAME.within(self.lang)}"
        if not (threshold.decides or self.everything):
            yield ""
            return
        yield write_yaml([self._case(threshold, boundary) for boundary in threshold.boundaries], as_read=True)

    def _about(self, threshold: Threshold) -> str:
        definition, piece = threshold.definition, threshold.piece
        moved = f" · {self._called(piece.name)}{self._of(piece.subject)}" if piece else ""
        source = f" · {definition.source}" if definition.source else ""
        title = f"{definition.title.within(self.lang)}{self._of(threshold.subject)}"
        return f"{title} · {definition.name}{moved}{source}"

    def _of(self, subject: str) -> str:
        return "" if subject == HOUSEHOLD else phrase("brackets", self.lang).format(subject)

    def _called(self, name: str) -> str:
        """What a case file calls what is moved: evidence, or a fixed key of a member."""
        if self.lang == "en":
            return name
        kind = self.vocabulary.evidence.get(name)
        return _MEMBER_KEYS[name].zh if kind is None else kind.title.zh

    def _results(self, threshold: Threshold) -> str:
        colon, listed, semicolon = (phrase(key, self.lang) for key in ("colon", "list", "semicolon"))
        return semicolon.join(
            f"{_SIDES[boundary.side].within(self.lang)}{colon}{listed.join(map(self._told, boundary.determinations))}"
            for boundary in threshold.boundaries
        )

    def _told(self, found: Determination) -> str:
        whose = "" if found.subject == HOUSEHOLD else f"{found.subject} "
        amount = "" if found.amount is None else f" {yuan_text(found.amount)}"
        return f"{whose}{found.verdict.text.within(self.lang)}{amount}"

    def _case(self, threshold: Threshold, boundary: Boundary) -> Plain:
        said: dict[str, Plain | None] = {
            "sentence": self._sentence(threshold, boundary),
            "on": self.on,
            "county": self.county,
            "household": plain_household(boundary.household, self.vocabulary, self.lang),
            "expected": self._expected(boundary.determinations),
        }
        return {self._key(CASE_KEYS, key): value for key, value in said.items() if value is not None}

    def _sentence(self, threshold: Threshold, boundary: Boundary) -> str:
        compared = boundary.comparison
        value, limit = value_text(compared.value, self.lang), value_text(compared.threshold, self.lang)
        about = f"{threshold.definition.title.within(self.lang)}{self._of(threshold.subject)}"
        told = phrase("compared", self.lang).format(value, _SIDES[boundary.side].within(self.lang), limit)
        return f"{about}{phrase('colon', self.lang)}{told}"

    def _expected(self, determinations: tuple[Determination, ...]) -> Plain:
        name = determinations[0].name
        if determinations[0].subject == HOUSEHOLD:
            return {name: self._result(determinations[0])}
        return {name: {one.subject: self._result(one) for one in determinations}}

    def _result(self, found: Determination) -> Plain:
        verdict = found.verdict.text.zh if self.lang == "zh" else found.verdict.value
        if found.amount is not None:
            return yuan_text(found.amount)
        if found.verdict is not Verdict.UNDETERMINED or not found.missing:
            return verdict
        missing: list[Plain] = [*sorted({one.name for one in found.missing})]
        return {self._key(RESULT_KEYS, "verdict"): verdict, self._key(RESULT_KEYS, "missing"): missing}

    def _key(self, keys: Mapping[str, str], key: str) -> str:
        return keys[key] if self.lang == "zh" else key
