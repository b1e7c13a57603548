"""Parameters as arrays of whole numbers, which a kernel is given each time: a what-if needs no other kernel.

Every amount, table and list of bands is a node, known by its place in the array. A node begins with what it is:
0 nothing, 1 an amount, 2 a table by code, 3 bands of a number. An amount follows as it is; a table and bands say how
many there are, bands then where each but the last ends, and both then the places of the nodes inside, and their
amounts (`MISSING` where one is no amount), eight of them at least, so that eight are read at once. Place 0 holds a node
that is nothing; the array begins with the place of each parameter's node.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from aidcoord.rules.parameters.shapes import Bands, Content, DatedValue, Parameter
from aidcoord.rules.sheets.wiring import Wiring

NOTHING, AMOUNT, TABLE, BANDS = range(4)
MISSING: Final = -(2**63)
_FIRST: Final = 2
_AT_ONCE: Final = 8


def parameter_places(wiring: Wiring) -> dict[str, int]:
    """Where each parameter's node is told."""
    names = [name for name, one in wiring.definitions.items() if isinstance(one.what, Parameter)]
    return {name: place for place, name in enumerate(names, start=_FIRST)}


def parameter_array(places: Mapping[str, int], values: Mapping[str, DatedValue]) -> list[int]:
    """The array of a day's values."""
    return amended_array([NOTHING] * (_FIRST + len(places)), places, {}, values)


def amended_array(
    array: Sequence[int], places: Mapping[str, int], before: Mapping[str, DatedValue], after: Mapping[str, DatedValue]
) -> list[int]:
    """The array of a day's values where that of others is at hand: nodes that differ are added at its end."""
    amended = [*array]
    for name, place in places.items():
        value = after.get(name)
        if value is not before.get(name):
            amended[place] = NOTHING if value is None else _put(amended, value.content)
    return amended


def _put(array: list[int], content: Content) -> int:
    """Add a node and those inside of it; gives its place."""
    if isinstance(content, int):
        array += (AMOUNT, int(content))
        return len(array) - 2
    if isinstance(content, Bands):
        bounds = [int(band.below) for band in content.bands[:-1] if band.below is not None]
        return _put_several(array, BANDS, bounds, [band.value for band in content.bands])
    cells = [content.get(code) for code in range(max(content, default=-1) + 1)]
    return _put_several(array, TABLE, [], cells)


def _put_several(array: list[int], tag: int, bounds: Sequence[int], contents: "Sequence[Content | None]") -> int:
    inside = [NOTHING if one is None else _put(array, one) for one in contents]
    place = len(array)
    amounts = [array[one + 1] if array[one] == AMOUNT else MISSING for one in inside]
    spare = [MISSING] * (_AT_ONCE - len(amounts))
    array += (tag, len(inside), *bounds, *inside, *amounts, *spare)
    return place
