"""What every kernel calls and no rule says: looking up parameters, reading bits, going from members to households.

It is written in the language of LLVM, in `native`; how many members are worked out at once is filled in.
"""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from string import Template
from typing import Final

from aidcoord.screening.kernel.avx2 import READERS, tables
from aidcoord.screening.kernel.context import CONTEXT
from aidcoord.screening.kernel.frames import GROUPS, MEMBER, WORD, WORDS, lanes_of, type_of_mask

_WORDS: Final = WORDS[MEMBER]
_SIZES: Final = {
    "MASK": type_of_mask(MEMBER),
    "WORDS": _WORDS,
    "LAST": _WORDS - 1,
    "WORDS_LOG": _WORDS.bit_length() - 1,
    "LANES": lanes_of(MEMBER),
    "LAST_LANE": lanes_of(MEMBER) - 1,
    "LANES_LOG": lanes_of(MEMBER).bit_length() - 1,
    "LANES_AND_BYTE": lanes_of(MEMBER) + 8,
}
"""How many members are worked out at once."""


def _owned(kind: str) -> Mapping[str, object]:
    is_wide = kind == "i64"
    wide = "add <8 x i64> %all, zeroinitializer" if is_wide else f"sext <8 x {kind}> %all to <8 x i64>"
    one = "add i64 %read, 0" if is_wide else f"sext {kind} %read to i64"
    return {"KIND": kind, "SIZE": int(kind[1:]) // 8, "WIDE": wide, "ONE": one}


_OWNED: Final = tuple(map(_owned, ("i8", "i16", "i32", "i64")))
"""The kinds of numbers that members read of their households."""


def _each_word(lines: str, found: str, start: str) -> str:
    """Lines for each word of a mask; `$SOFAR` in them is what the word before has found, `$START` its first lane."""
    sofar = [start, *(f"{found}.{number}" for number in range(_WORDS))]
    each = (
        lines.replace("$K", str(number)).replace("$SOFAR", sofar[number]).replace("$START", str(WORD * number))
        for number in range(_WORDS)
    )
    return "\n".join(each)


_SPREAD_WORD: Final = """\
  %here.$K = extractelement $MASK %here, i64 $K
  %start.$K = extractelement $MASK %starts, i64 $K
  %end.$K = extractelement $MASK %ends, i64 $K
  %chosen.$K = call i64 @llvm.x86.bmi.pext.64(i64 %households, i64 %here.$K)
  %from.$K = call i64 @llvm.x86.bmi.pdep.64(i64 %chosen.$K, i64 %start.$K)
  %to.$K = call i64 @llvm.x86.bmi.pdep.64(i64 %chosen.$K, i64 %end.$K)
  %word.$K = sub i64 %to.$K, %from.$K
  %found.$K = insertelement $MASK $SOFAR, i64 %word.$K, i64 $K"""
_ANY_WORD: Final = """\
  %top.$K = extractelement $MASK %tops, i64 $K
  %last.$K = extractelement $MASK %found, i64 $K
  %here.$K = extractelement $MASK %here, i64 $K
  %chosen.$K = call i64 @llvm.x86.bmi.pext.64(i64 %last.$K, i64 %top.$K)
  %word.$K = call i64 @llvm.x86.bmi.pdep.64(i64 %chosen.$K, i64 %here.$K)
  %households.$K = or i64 $SOFAR, %word.$K"""
_BYTES_WORD: Final = """\
  %mask.$K = extractelement $MASK %mask, i64 $K
  %word.$K = call <64 x i8> @bytes.h(i64 %mask.$K, i8 %number)
  %bytes.$K = call <$LANES x i8> @llvm.vector.insert.v${LANES}i8.v64i8(
    <$LANES x i8> $SOFAR, <64 x i8> %word.$K, i64 $START)"""


_KEPT: Final = (("hw", "BLOCK_WORDS"), ("ha", "BLOCK_ARRAYS"), ("mw", "MEMBERS_WORDS"), ("ma", "MEMBERS_ARRAYS"))


def screen(pieces: Sequence[tuple[str, str]], blocks: int) -> str:
    """The function that a kernel is called by: of pieces by their names, each with its level, and so many blocks."""
    kept = (*_KEPT, ("group.words", "GROUP_WORDS"), ("group.arrays", "GROUP_ARRAYS"))
    places = [f"  %{name}.at = getelementptr i64, ptr %context, i64 {CONTEXT.index(word)}" for name, word in kept]
    loads = [f"  %{name}.size = load i64, ptr %{name}.at" for name, _ in _KEPT]
    frames = [
        line
        for name, _ in _KEPT
        for line in (
            f"  %{name}.moved = mul i64 %b, %{name}.size",
            f"  %{name}.here = getelementptr i64, ptr %{name}, i64 %{name}.moved",
        )
    ]
    given = "ptr %context, ptr %hw, ptr %ha, ptr %mw, ptr %ma, i64 %b.next"
    calls = [f"  call void @blocks(ptr {name}, {given}, i64 {int(level == MEMBER)})" for name, level in pieces]
    parts = {"SIZES": [*places, *loads], "FRAMES": frames, "PIECES": calls}
    sizes = {"BLOCKS": str(blocks), "GROUPS": str(GROUPS)}
    return _native("screen", sizes | {name: "\n".join(lines) for name, lines in parts.items()})


def everything(*, at_once: bool, has_masks: bool) -> tuple[str, ...]:
    """All of it.

    Args:
        at_once: Whether the processor puts bits together and apart at once; if not, it is written for any.
        has_masks: Whether it has masks of its own for eight lanes, or is any other than one with AVX2 alone.
    """
    words = {
        "SPREAD_WORDS": _each_word(_SPREAD_WORD, "%found", "poison"),
        "ANY_WORDS": _each_word(_ANY_WORD, "%households", "0"),
        "BYTES_WORDS": _each_word(_BYTES_WORD, "%bytes", "poison"),
    }
    # the lines for a word name the type of a mask, which is filled in with the rest
    sizes = _SIZES | {name: Template(lines).substitute(_SIZES) for name, lines in words.items()}
    names = ("declarations", "tables", "columns", "at_once" if at_once else "one_by_one", "joining", "layout")
    parts: list[tuple[str, Mapping[str, object]]] = [(name, sizes) for name in names]
    parts += [("owned", kind) for kind in _OWNED]
    if has_masks:
        parts.append(("eights", sizes))
    else:
        parts += [("eights_avx2", {**sizes, **tables()}), *(("reading_avx2", reader) for reader in READERS)]
    return tuple(_native(name, filled) for name, filled in parts)


def _native(name: str, parts: Mapping[str, object]) -> str:
    text = files("aidcoord.screening.kernel").joinpath("native", f"{name}.ll").read_text(encoding="utf-8")
    return Template(text).substitute(parts)
