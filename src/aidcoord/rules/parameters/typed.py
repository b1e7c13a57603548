"""The second step of reading parameters: raw values become typed ones, once it is known what their names are."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from attrs import define, field

from aidcoord.errors import Fault, ParameterError, nearest
from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate
from aidcoord.model.options import Option
from aidcoord.rules.parameters.amounts import RawAmount, UnreadableAmountError, read_amount
from aidcoord.rules.parameters.bands import totality_faults
from aidcoord.rules.parameters.shapes import Band, Bands, Content, DatedValue, Parameter, RawBand, RawContent, RawValue
from aidcoord.rules.parameters.toml_places import Spot

_NUMBERS: Final = (int, Fen, Rate, Day)
_YES_NO: Final = {"yes": True, "no": False}


def typed(values: Sequence[RawValue], parameter: Parameter, keys: Mapping[str, type[Value]]) -> tuple[DatedValue, ...]:
    """Values with their amounts in the parameter's unit and their cells under the codes of what it goes by.

    Args:
        values: The parameter's own values, or a county's for it.
        parameter: What they are values of.
        keys: The type of every name in `parameter.keys`; may hold others.

    Raises:
        ParameterError: With all faults: amounts, bounds, depth, cells unknown or missing, bands not total.
    """
    typing = _Typing(parameter, {name: keys[name] for name in parameter.keys})
    typing.check_keys()
    made = [(value, typing.content(value.content, value.at, parameter.keys)) for value in values]
    if typing.faults:
        raise ParameterError.of(in_order(typing.faults))
    return tuple(
        DatedValue(period=raw.period, content=content, source=raw.source, reviewed_on=raw.reviewed_on, at=raw.at)
        for raw, content in made
        if content is not None
    )


def amount_faults(parameter: Parameter) -> list[Fault]:
    """What is wrong with a parameter's values, as far as that can be seen before its names have types."""
    typing = _Typing(parameter, {})
    for value in parameter.values:
        typing.content(value.content, value.at, parameter.keys)
    return typing.faults


def in_order(faults: Iterable[Fault]) -> list[Fault]:
    """Faults in the order of their places."""
    return sorted(faults, key=lambda fault: (fault.place.line, fault.place.column) if fault.place else (0, 0))


@define(eq=False)
class _Typing:
    """One parameter's values being typed. Cells of names that have no type yet are taken as they are."""

    parameter: Parameter
    keys: Mapping[str, type[Value]]
    faults: list[Fault] = field(factory=list)

    def refuse(self, message: str, at: Spot | None, suggestion: str | None = None) -> None:
        place, path = (at.place, str(at)) if at else (None, None)
        self.faults.append(Fault(message=message, place=place, path=path, suggestion=suggestion))

    def check_keys(self) -> None:
        """Options (and yes/no) choose cells, numbers choose bands."""
        for name, kind in self.keys.items():
            is_number = kind in _NUMBERS
            if is_number and name != self.parameter.bands_of:
                advice = f'Write bands_of = "{name}", and bands below it.'
                self.refuse(f"{self.parameter.name} goes by '{name}', which is a number.", self.parameter.at, advice)
            elif not is_number and name == self.parameter.bands_of:
                advice = f'Write by = ["{name}"], and amounts below it.'
                self.refuse(
                    f"{self.parameter.name} has bands of '{name}', which is no number.", self.parameter.at, advice
                )

    def content(self, raw: RawContent, at: Spot, names: tuple[str, ...]) -> "Content | None":
        """What `raw` says, going by `names`; `None` where that cannot be told, with a fault for it."""
        has_bands = bool(names) and names[0] == self.parameter.bands_of
        if has_bands and isinstance(raw, tuple):
            return self._bands(raw, at, names[0])
        if names and not has_bands and isinstance(raw, Mapping):
            return self._cells(raw, at, names)
        if not names and not isinstance(raw, (Mapping, tuple)):
            return self._amount(raw, at)
        self._refuse_depth(at, names)
        return None

    def _refuse_depth(self, at: Spot, names: tuple[str, ...]) -> None:
        if not names:
            message, advice = "one amount belongs here: the parameter goes by nothing more.", 'Write amount = "…".'
        elif names[0] == self.parameter.bands_of:
            message, advice = f"bands of {names[0]} belong here.", "Write bands = [{ below = 60, amount = … }, …]."
        else:
            message = f"a cell for each {names[0]} belongs here."
            advice = f"Write amounts = {{ {', '.join(f'{cell} = …' for cell in self._codes(names[0]) or ('…',))} }}."
        self.refuse(message, at, advice)

    def _codes(self, name: str) -> Mapping[str, int] | None:
        kind = self.keys.get(name)
        if kind is bool:
            return _YES_NO
        return {option.slug: option for option in kind} if kind and issubclass(kind, Option) else None

    def _cells(self, raw: Mapping[str, RawContent], at: Spot, names: tuple[str, ...]) -> Content:
        codes = self._codes(names[0])
        known = dict.fromkeys(raw, 0) if codes is None else codes
        cells: dict[int, Content] = {}
        guessed = set()
        for word, inner in raw.items():
            content = self.content(inner, at / word, names[1:])
            if word not in known:
                guessed.add(self._refuse_cell(word, known, at / word, names[0]))
            elif content is not None:
                cells[known[word]] = content
        missing = [word for word in known if word not in raw and word not in guessed]
        if missing and not self.parameter.partial:
            advice = "Add them, or say partial = true in the parameter."
            self.refuse(f"no amount is given for {names[0]} = {', '.join(missing)}.", at, advice)
        return cells

    def _refuse_cell(self, word: str, known: Mapping[str, int], at: Spot, name: str) -> str | None:
        kind = self.keys[name]
        option = kind.words().get(word) if issubclass(kind, Option) else None
        match = option.slug if option else nearest(word, known)
        advice = f"Did you mean '{match}'?" if match else f"Known: {', '.join(known)}."
        self.refuse(f"'{word}' is no {name}.", at, advice)
        return match

    def _bands(self, raw: tuple[RawBand, ...], at: Spot, name: str) -> Bands | None:
        kind = self.keys.get(name) or _guess_kind(raw)
        before = len(self.faults)
        bands: list[tuple[Band, Spot]] = []
        for band in raw:
            starts, below = (
                self._bound(band.starts, kind, band.at / "from"),
                self._bound(band.below, kind, band.at / "below"),
            )
            amount = self._amount(band.amount, band.at / "amount")
            bands.append((Band(starts, below, False if amount is None else amount), band.at))
        if len(self.faults) > before:
            return None
        bands.sort(key=lambda pair: (pair[0].starts is not None, pair[0].starts or 0))
        self.faults += totality_faults(bands, at, name, kind)
        return Bands(tuple(band for band, _ in bands))

    def _bound(self, raw: RawAmount | None, kind: type[Value], at: Spot) -> int | None:
        if raw is None:
            return None
        try:
            return int(read_amount(raw, kind))
        except UnreadableAmountError as error:
            self.refuse(f"{error}.", at, error.cure)
            return None

    def _amount(self, raw: RawAmount, at: Spot) -> Value | None:
        kind = self.parameter.type
        try:
            amount = read_amount(raw, kind)
        except UnreadableAmountError as error:
            self.refuse(f"{error}.", at, error.cure)
            return None
        least, most = self.parameter.bounds
        if kind is not bool and not least <= amount <= most:
            bounds = f"{kind(least)} to {kind(most)}"
            advice = f"Correct it, or the bounds of {self.parameter.name}."
            if amount < 0 and self.parameter.lowest is None:
                advice = "Amounts are not negative unless `lowest` says so."
            self.refuse(f"{raw} lies outside {bounds}.", at, advice)
        return amount


def _guess_kind(bands: Sequence[RawBand]) -> type[Value]:
    bounds = [bound for band in bands for bound in (band.starts, band.below) if bound is not None]
    return {str: Fen, date: Day}.get(type(bounds[0]), int) if bounds else int
