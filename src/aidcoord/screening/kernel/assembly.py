"""What every kernel calls and no rule says: looking up parameters, reading bits, going from members to households.

It is written in the language of LLVM, in `native`; how many members are worked out at once is filled in.
"""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from string import Template
from typing import Final

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


def _each_word(lines: str, found: str, start: str) -> str:
    """Lines for each word of a mask; `$SOFAR` in them is what the word before has found."""
    words = range(_WORDS)
    sofar = [start, *(f"{found}.{number}" for number in words)]
    return "\n".join(lines.replace("$K", str(number)).replace("$SOFAR", sofar[number]) for number in words)


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


_BYTES_WORD: Final = """\
  %mask.$K = extractelement $MASK %mask, i64 $K
  %word.$K = call <64 x i8> @bytes.h(i64 %mask.$K, i8 %number)
  %bytes.$K = call <$LANES x i8> @llvm.vector.insert.v${LANES}i8.v64i8(<$LANES x i8> $SOFAR, <64 x i8> %word.$K,
    i64 ${K_LANE})"""


def everything(*, at_once: bool, has_masks: bool) -> tuple[str, ...]:
    """All of it.

    Args:
        at_once: Whether the processor puts bits together and apart at once.
        has_masks: Whether it has masks of its own for eight lanes, or is none of those that are known not to.
    """
    eights = _native("any", _SIZES) if has_masks else _avx2()
    words = {
        "SPREAD_WORDS": _each_word(_SPREAD_WORD, "%found", "poison"),
        "ANY_WORDS": _each_word(_ANY_WORD, "%households", "0"),
    }
    # the lines for a word name the type of a mask, which is filled in with the rest
    sizes = _SIZES | {name: Template(lines).substitute(_SIZES) for name, lines in words.items()}
    names = ("declarations", "tables", "columns", "at_once" if at_once else "one_by_one", "joining", "layout")
    return (*(_native(name, sizes) for name in names), eights)


def _avx2() -> str:
    bytes_words = "\n".join(
        Template(_BYTES_WORD).substitute(
            _SIZES, K=word, K_LANE=WORD * word, SOFAR=f"%bytes.{word - 1}" if word else "poison"
        )
        for word in range(_WORDS)
    )
    sizes = _SIZES | {"PLACES": _places(8), "PAIRS": _places(4), "BYTES_WORDS": bytes_words,
                      "BYTE_OF_LANE": ", ".join(f"i32 {lane // 8}" for lane in range(WORD)),
                      "BIT_OF_LANE": ", ".join(f"i8 {1 << lane % 8}" for lane in range(WORD))}
    readers = [
        _native("avx2_reading", {"NAME": name, "KIND": kind, "COUNT": count, "SIZE": int(kind[1:]) // 8, "GIVEN": given,
                                 "NUMBERS": f"<{count} x {kind}>"})
        for name, kind, count, given in (*((k, k, 8, "<8 x i1>") for k in ("i8", "i16", "i32", "i64")), ("codes", "i8", WORD, "i64"))
    ]
    return "\n".join((_native("avx2", sizes), *readers))


def _places(lanes: int) -> str:
    words = []
    for bits in range(1 << lanes):
        chosen = [lane for lane in range(lanes) if bits >> lane & 1]
        places = chosen if lanes == 8 else [2 * lane + half for lane in chosen for half in (0, 1)]
        words.append(f"i64 {sum(place << 8 * number for number, place in enumerate(places))}")
    return ", ".join(words)


def _native(name: str, parts: Mapping[str, object]) -> str:
    text = files("aidcoord.screening.kernel").joinpath("native", f"{name}.ll").read_text(encoding="utf-8")
    return Template(text).substitute(parts)
