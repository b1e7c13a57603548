"""A parameter's value as lines of a table: each cell or band with what chooses it."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from aidcoord.cli.words import say
from aidcoord.model.evidence import Value
from aidcoord.model.options import Option
from aidcoord.model.texts import Language
from aidcoord.rules.contrasts import Numbers, Step
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import Band, Bands, Content, Parameter
from aidcoord.rules.results.wording import value_text


@frozen
class Cells:
    """Writes out what a parameter is at one time, in one language."""

    parameter: Parameter
    keys: tuple[type[Value] | None, ...]
    lang: Language

    @classmethod
    def of(cls, definition: Definition, parameter: Parameter, law: Law, lang: Language) -> "Cells":
        """For a parameter whose keys are of the types that the law says."""
        return cls(parameter, tuple(law.definitions[asked][0].type for asked in definition.asks), lang)

    def lines(self, content: Content) -> Iterator[tuple[str, str]]:
        """For each cell what chooses it, and its amount; nothing chooses a plain amount."""
        yield from self._lines(content, ())

    def chosen(self, path: Sequence[Step]) -> str:
        """What chooses the cell at the end of a path; nothing for a plain amount."""
        steps = (
            self._band(step, depth) if isinstance(step, Numbers) else self._code(step, depth)
            for depth, step in enumerate(path)
        )
        return " · ".join(steps)

    def _lines(self, content: Content, chosen: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        if isinstance(content, Bands):
            for band in content.bands:
                yield from self._lines(band.value, (*chosen, self._band(band, len(chosen))))
        elif isinstance(content, Mapping):
            for code, inner in content.items():
                yield from self._lines(inner, (*chosen, self._code(code, len(chosen))))
        else:
            unit = self.parameter.unit.text.within(self.lang)
            yield " · ".join(chosen), value_text(content, self.lang, unit)

    def _code(self, code: int, depth: int) -> str:
        kind = self.keys[depth] if depth < len(self.keys) else None
        options = list(kind) if kind is not None and issubclass(kind, Option) else []
        value = next((option for option in options if option == code), bool(code) if kind is bool else code)
        return value_text(value, self.lang)

    def _band(self, band: Band | Numbers, depth: int) -> str:
        starts, below = (None if bound is None else self._bound(bound, depth) for bound in (band.starts, band.below))
        if starts is None:
            return "" if below is None else say("below", self.lang, below)
        return say("and above", self.lang, starts) if below is None else say("between", self.lang, starts, below)

    def _bound(self, bound: int, depth: int) -> str:
        kind = self.keys[depth] if depth < len(self.keys) else None
        return value_text(bound if kind is None or issubclass(kind, Option) else kind(bound), self.lang)
