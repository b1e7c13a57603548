"""The cells of a parameter's values, flattened: one name and one value each, whatever the shape of the table."""

from collections.abc import Iterator, Mapping, Sequence

from aidcoord.model.evidence import Value
from aidcoord.model.options import Option
from aidcoord.model.texts import Language
from aidcoord.rules.parameters.shapes import Band, Bands, Content
from aidcoord.rules.results.wording import value_text

KeyTypes = Sequence[type[Value] | None]
"""The types of the names that choose a cell, in order."""


def cells(content: Content, keys: KeyTypes, lang: Language) -> dict[str, Value]:
    """Every value by the name of its cell; a plain amount stands under the empty name."""
    return {" · ".join(path): value for path, value in _walk(content, list(keys), lang)}


def _walk(content: Content, keys: list[type[Value] | None], lang: Language) -> Iterator[tuple[tuple[str, ...], Value]]:
    if isinstance(content, Bands):
        for band in content.bands:
            yield (band_text(band, keys[0] if keys else None, lang),), band.value
    elif isinstance(content, Mapping):
        for code, inner in content.items():
            for path, value in _walk(inner, keys[1:], lang):
                yield (_option_text(code, keys[0], lang), *path), value
    else:
        yield (), content


def _option_text(code: int, kind: type[Value] | None, lang: Language) -> str:
    options = list(kind) if kind is not None and issubclass(kind, Option) else []
    return next((option.text.within(lang) for option in options if option == code), str(code))


def band_text(band: Band, kind: type[Value] | None, lang: Language) -> str:
    """The numbers of a band: whole ones as a range, money with its bounds."""
    counted = kind in {None, int}

    def write(number: int) -> str:
        return str(number) if counted or kind is None else value_text(kind(number), lang)

    if band.starts is None and band.below is None:
        return "…"
    if band.starts is None:
        return f"< {write(band.below or 0)}"
    if band.below is None:
        return f"≥ {write(band.starts)}"
    if counted:
        last = band.below - 1
        return str(last) if last == band.starts else f"{band.starts}–{last}"
    return f"{write(band.starts)} ≤ … < {write(band.below)}"
