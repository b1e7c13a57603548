"""What every kernel calls and no rule says: looking up parameters, reading bits, going from members to households."""

from collections.abc import Sequence
from string import Template
from typing import Final

from aidcoord.screening.kernel.compiled import EIGHT, EIGHT_BITS, RESULT_OF_EIGHT
from aidcoord.screening.kernel.context import CONTEXT
from aidcoord.screening.kernel.frames import GROUPS, MEMBER, WORDS, lanes_of, type_of_mask

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


ATTRIBUTES: Final = "\n".join(
    (
        "!0 = !{}",
        '!1 = !{!"branch_weights", i32 1, i32 2000}',
        "attributes #0 = { nounwind willreturn memory(none) }",
        "attributes #1 = { nounwind willreturn memory(argmem: read) }",
        "attributes #2 = { nounwind }",
        "attributes #3 = { nounwind noinline }",
        "attributes #4 = { nounwind willreturn noinline memory(argmem: read) }",
        "attributes #5 = { nounwind willreturn alwaysinline memory(argmem: read) }",
        *(f"declare {{i64, i1}} @llvm.{name}.with.overflow.i64(i64, i64)" for name in ("sadd", "ssub", "smul")),
        *(f"declare i64 @llvm.{name}.i64(i64, i64)" for name in ("smin", "smax", "umin")),
        *(f"declare i64 @llvm.{name}.i64(i64, i1)" for name in ("cttz", "ctlz")),
        *(f"declare {kind} @llvm.ctpop.{kind}({kind})" for kind in ("i8", "i64")),
        *(
            f"declare <8 x {kind}> @llvm.experimental.vector.compress.v8{kind}"
            f"(<8 x {kind}>, {EIGHT_BITS}, <8 x {kind}>)"
            for kind in ("i32", "i64")
        ),
        *(f"declare {RESULT_OF_EIGHT} @llvm.{name}.with.overflow.v8i64({EIGHT}, {EIGHT})" for name in ("sadd", "ssub")),
        *(f"declare {EIGHT} @llvm.{name}.v8i64({EIGHT}, {EIGHT})" for name in ("smin", "smax")),
        f"declare {EIGHT} @llvm.abs.v8i64({EIGHT}, i1)",
        *(f"declare <8 x double> @llvm.{name}.v8f64(<8 x double>)" for name in ("fabs", "floor")),
        f"declare void @llvm.masked.store.v8i64.p0({EIGHT}, ptr, i32, {EIGHT_BITS})",
        *(
            f"declare <8 x {kind}> @llvm.masked.load.v8{kind}.p0(ptr, i32, {EIGHT_BITS}, <8 x {kind}>)"
            for kind in ("i8", "i16", "i32", "i64")
        ),
        "declare <64 x i8> @llvm.masked.load.v64i8.p0(ptr, i32, <64 x i1>, <64 x i8>)",
        *(
            f"declare <8 x {kind}> @llvm.masked.gather.v8{kind}.v8p0(<8 x ptr>, i32, {EIGHT_BITS}, <8 x {kind}>)"
            for kind in ("i32", "i64")
        ),
    )
)
LOOK_UP: Final = """\
define internal i64 @choose(ptr %table, i64 %node, i64 %key) #1 {
  %at = getelementptr i64, ptr %table, i64 %node
  %tag = load i64, ptr %at, !invariant.load !0
  %size.at = getelementptr i64, ptr %at, i64 1
  %first = getelementptr i64, ptr %at, i64 2
  switch i64 %tag, label %whole [ i64 2, label %cells i64 3, label %bands ]
whole:
  ret i64 %node
cells:
  %size = load i64, ptr %size.at, !invariant.load !0
  %is.cell = icmp ult i64 %key, %size
  br i1 %is.cell, label %cell, label %none
cell:
  %cell.at = getelementptr i64, ptr %first, i64 %key
  %found = load i64, ptr %cell.at, !invariant.load !0
  ret i64 %found
none:
  ret i64 0
bands:
  %count = load i64, ptr %size.at, !invariant.load !0
  %last = sub i64 %count, 1
  br label %band
band:
  %number = phi i64 [ 0, %bands ], [ %next, %higher ]
  %is.last = icmp eq i64 %number, %last
  br i1 %is.last, label %here, label %bounded
bounded:
  %below.at = getelementptr i64, ptr %first, i64 %number
  %below = load i64, ptr %below.at, !invariant.load !0
  %is.below = icmp slt i64 %key, %below
  br i1 %is.below, label %here, label %higher
higher:
  %next = add i64 %number, 1
  br label %band
here:
  %values = getelementptr i64, ptr %first, i64 %last
  %value.at = getelementptr i64, ptr %values, i64 %number
  %value = load i64, ptr %value.at, !invariant.load !0
  ret i64 %value
}
"""
"""Goes one step down in a parameter's table; `parameters` says how tables are laid out."""
BITS: Final = """\
define internal i64 @bits.h(ptr %bits, i64 %at, i64 %end) #1 {
  %byte = lshr i64 %at, 3
  %shift = and i64 %at, 7
  %from = getelementptr i8, ptr %bits, i64 %byte
  %room = sub i64 %end, %at
  %is.whole = icmp sge i64 %room, 64
  br i1 %is.whole, label %whole, label %part, !prof !2
whole:
  %low = load i64, ptr %from, align 1
  %is.even = icmp eq i64 %shift, 0
  br i1 %is.even, label %even, label %odd
even:
  ret i64 %low
odd:
  %next = getelementptr i8, ptr %from, i64 8
  %byte.more = load i8, ptr %next
  %more = zext i8 %byte.more to i64
  %down = lshr i64 %low, %shift
  %left = sub i64 64, %shift
  %up = shl i64 %more, %left
  %both = or i64 %down, %up
  ret i64 %both
part:
  br label %bit
bit:
  %lane = phi i64 [ 0, %part ], [ %lane.next, %read ]
  %found = phi i64 [ 0, %part ], [ %found.next, %read ]
  %is.more = icmp slt i64 %lane, %room
  br i1 %is.more, label %read, label %done
read:
  %here = add i64 %at, %lane
  %here.byte = lshr i64 %here, 3
  %here.at = getelementptr i8, ptr %bits, i64 %here.byte
  %eight = load i8, ptr %here.at
  %wide = zext i8 %eight to i64
  %here.shift = and i64 %here, 7
  %moved = lshr i64 %wide, %here.shift
  %one = and i64 %moved, 1
  %placed = shl i64 %one, %lane
  %found.next = or i64 %found, %placed
  %lane.next = add i64 %lane, 1
  br label %bit
done:
  ret i64 %found
}
!2 = !{!"branch_weights", i32 2000, i32 1}
"""
"""Reads 64 bits from any bit on, or as many as there are up to the end."""
WIDE_BITS: Final = """\
define internal $MASK @bits.m(ptr %bits, i64 %at, i64 %end) #1 {
  %byte = lshr i64 %at, 3
  %shift = and i64 %at, 7
  %from = getelementptr i8, ptr %bits, i64 %byte
  %room = sub i64 %end, %at
  %is.whole = icmp sge i64 %room, $LANES_AND_BYTE
  br i1 %is.whole, label %whole, label %part, !prof !2
whole:
  %low = load $MASK, ptr %from, align 1
  %next = getelementptr i8, ptr %from, i64 1
  %high = load $MASK, ptr %next, align 1
  %left = sub i64 8, %shift
  %shift.one = insertelement $MASK poison, i64 %shift, i64 0
  %shifts = shufflevector $MASK %shift.one, $MASK poison, <$WORDS x i32> zeroinitializer
  %left.one = insertelement $MASK poison, i64 %left, i64 0
  %lefts = shufflevector $MASK %left.one, $MASK poison, <$WORDS x i32> zeroinitializer
  %down = lshr $MASK %low, %shifts
  %up = shl $MASK %high, %lefts
  %both = or $MASK %down, %up
  ret $MASK %both
part:
  br label %word
word:
  %number = phi i64 [ 0, %part ], [ %further, %word ]
  %found = phi $MASK [ zeroinitializer, %part ], [ %more, %word ]
  %start = shl i64 %number, 6
  %here = add i64 %at, %start
  %one = call i64 @bits.h(ptr %bits, i64 %here, i64 %end)
  %more = insertelement $MASK %found, i64 %one, i64 %number
  %further = add i64 %number, 1
  %is.more = icmp ult i64 %further, $WORDS
  br i1 %is.more, label %word, label %done
done:
  ret $MASK %more
}
"""
"""The same for all words of members' masks. Each word is put together of two that are a byte apart."""
SPREAD: Final = """\
define internal i64 @spread.word(ptr %runs, i64 %first, i64 %last, i64 %word) #4 {
  br label %head
head:
  %h = phi i64 [ %first, %0 ], [ %next, %body ]
  %found = phi i64 [ 0, %0 ], [ %both, %body ]
  %is.more = icmp slt i64 %h, %last
  br i1 %is.more, label %body, label %done
body:
  %run.at = getelementptr i64, ptr %runs, i64 %h
  %run = load i64, ptr %run.at
  %moved = lshr i64 %word, %h
  %bit = and i64 %moved, 1
  %all = sub i64 0, %bit
  %mine = and i64 %run, %all
  %both = or i64 %found, %mine
  %next = add i64 %h, 1
  br label %head
done:
  ret i64 %found
}
define internal $MASK @spread(ptr %own, ptr %runs, i64 %households) #4 {
  %firsts.at = getelementptr $MASK, ptr %own, i64 3
  %firsts = load $MASK, ptr %firsts.at, align 8
  %lasts.at = getelementptr $MASK, ptr %own, i64 4
  %lasts = load $MASK, ptr %lasts.at, align 8
  br label %word
word:
  %number = phi i64 [ 0, %0 ], [ %further, %word ]
  %found = phi $MASK [ zeroinitializer, %0 ], [ %more, %word ]
  %first = extractelement $MASK %firsts, i64 %number
  %last = extractelement $MASK %lasts, i64 %number
  %moved = shl i64 %number, 6
  %here = getelementptr i64, ptr %runs, i64 %moved
  %one = call i64 @spread.word(ptr %here, i64 %first, i64 %last, i64 %households)
  %more = insertelement $MASK %found, i64 %one, i64 %number
  %further = add i64 %number, 1
  %is.more = icmp ult i64 %further, $WORDS
  br i1 %is.more, label %word, label %done
done:
  ret $MASK %more
}
"""
"""From bits of households to bits of their members."""
ANY: Final = """\
define internal i64 @any(ptr %own, ptr %runs, $MASK %members) #4 {
  %firsts.at = getelementptr $MASK, ptr %own, i64 3
  %firsts = load $MASK, ptr %firsts.at, align 8
  %lasts.at = getelementptr $MASK, ptr %own, i64 4
  %lasts = load $MASK, ptr %lasts.at, align 8
  br label %word
word:
  %number = phi i64 [ 0, %0 ], [ %further, %next.word ]
  %sofar = phi i64 [ 0, %0 ], [ %found, %next.word ]
  %first = extractelement $MASK %firsts, i64 %number
  %last = extractelement $MASK %lasts, i64 %number
  %bits = extractelement $MASK %members, i64 %number
  %moved.word = shl i64 %number, 6
  %here = getelementptr i64, ptr %runs, i64 %moved.word
  br label %head
head:
  %h = phi i64 [ %first, %word ], [ %next, %body ]
  %found = phi i64 [ %sofar, %word ], [ %both, %body ]
  %is.more = icmp slt i64 %h, %last
  br i1 %is.more, label %body, label %next.word
body:
  %run.at = getelementptr i64, ptr %here, i64 %h
  %run = load i64, ptr %run.at
  %mine = and i64 %run, %bits
  %has = icmp ne i64 %mine, 0
  %bit = zext i1 %has to i64
  %moved = shl i64 %bit, %h
  %both = or i64 %found, %moved
  %next = add i64 %h, 1
  br label %head
next.word:
  %further = add i64 %number, 1
  %is.further = icmp ult i64 %further, $WORDS
  br i1 %is.further, label %word, label %done
done:
  ret i64 %found
}
"""
"""From bits of members to bits of the households that have one."""
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
AT_ONCE: Final = f"""\
declare i64 @llvm.x86.bmi.pext.64(i64, i64)
declare i64 @llvm.x86.bmi.pdep.64(i64, i64)
define internal $MASK @spread(ptr %own, ptr %runs, i64 %households) #4 {{
  %here.at = getelementptr $MASK, ptr %own, i64 5
  %here = load $MASK, ptr %here.at, align 8
  %starts.at = getelementptr $MASK, ptr %own, i64 6
  %starts = load $MASK, ptr %starts.at, align 8
  %ends.at = getelementptr $MASK, ptr %own, i64 7
  %ends = load $MASK, ptr %ends.at, align 8
{_each_word(_SPREAD_WORD, "%found", "poison")}
  ret $MASK %found.$LAST
}}
define internal i64 @any(ptr %own, ptr %runs, $MASK %members) #4 {{
  %lanes.at = getelementptr $MASK, ptr %own, i64 1
  %lanes = load $MASK, ptr %lanes.at, align 8
  %here.at = getelementptr $MASK, ptr %own, i64 5
  %here = load $MASK, ptr %here.at, align 8
  %tops.at = getelementptr $MASK, ptr %own, i64 8
  %tops = load $MASK, ptr %tops.at, align 8
  %within = and $MASK %members, %lanes
  %others = xor $MASK %tops, splat (i64 -1)
  %low = and $MASK %within, %others
  %low.lanes = and $MASK %lanes, %others
  %carried = add $MASK %low, %low.lanes
  %either = or $MASK %carried, %within
  %found = and $MASK %either, %tops
{_each_word(_ANY_WORD, "%households", "0")}
  ret i64 %households.$LAST
}}
"""
"""The same two without a loop, for processors that put bits together and apart at once.

Where bits are spread, what ends a run of members less what begins it is all bits between; where they come together,
what is added to the lower bits of a run is carried into its highest if any of them is set.
"""
COUNT: Final = """\
define internal void @count(ptr %own, ptr %runs, $MASK %members, ptr %counts) #2 {
  %firsts.at = getelementptr $MASK, ptr %own, i64 3
  %firsts = load $MASK, ptr %firsts.at, align 8
  %lasts.at = getelementptr $MASK, ptr %own, i64 4
  %lasts = load $MASK, ptr %lasts.at, align 8
  br label %word
word:
  %number = phi i64 [ 0, %0 ], [ %further, %next.word ]
  %first = extractelement $MASK %firsts, i64 %number
  %last = extractelement $MASK %lasts, i64 %number
  %bits = extractelement $MASK %members, i64 %number
  %moved = shl i64 %number, 6
  %here = getelementptr i64, ptr %runs, i64 %moved
  br label %head
head:
  %h = phi i64 [ %first, %word ], [ %next, %body ]
  %is.more = icmp slt i64 %h, %last
  br i1 %is.more, label %body, label %next.word
body:
  %run.at = getelementptr i64, ptr %here, i64 %h
  %run = load i64, ptr %run.at
  %mine = and i64 %run, %bits
  %more = call i64 @llvm.ctpop.i64(i64 %mine)
  %at = getelementptr i64, ptr %counts, i64 %h
  %before = load i64, ptr %at
  %after = add i64 %before, %more
  store i64 %after, ptr %at
  %next = add i64 %h, 1
  br label %head
next.word:
  %further = add i64 %number, 1
  %is.further = icmp ult i64 %further, $WORDS
  br i1 %is.further, label %word, label %done
done:
  ret void
}
"""
"""Counts the bits of each household's members."""
TOTAL: Final = """\
define internal i64 @total(ptr %own, ptr %runs, ptr %numbers, ptr %totals) #2 {
  %firsts.at = getelementptr $MASK, ptr %own, i64 3
  %firsts = load $MASK, ptr %firsts.at, align 8
  %lasts.at = getelementptr $MASK, ptr %own, i64 4
  %lasts = load $MASK, ptr %lasts.at, align 8
  br label %head
head:
  %lane = phi i64 [ 0, %0 ], [ %lane.next, %head ]
  %sum = phi i64 [ 0, %0 ], [ %sum.next, %head ]
  %number.at = getelementptr i64, ptr %numbers, i64 %lane
  %number = load i64, ptr %number.at
  %sum.next = add i64 %sum, %number
  store i64 %sum.next, ptr %number.at
  %lane.next = add i64 %lane, 1
  %is.lane = icmp ult i64 %lane.next, $LANES
  br i1 %is.lane, label %head, label %word
word:
  %word.number = phi i64 [ 0, %head ], [ %further, %next.word ]
  %word.place = phi i64 [ 0, %head ], [ %place, %next.word ]
  %word.before = phi i64 [ 0, %head ], [ %before, %next.word ]
  %word.beyond = phi i64 [ 0, %head ], [ %beyond, %next.word ]
  %first = extractelement $MASK %firsts, i64 %word.number
  %last = extractelement $MASK %lasts, i64 %word.number
  %moved = shl i64 %word.number, 6
  %here.runs = getelementptr i64, ptr %runs, i64 %moved
  br label %households
households:
  %h = phi i64 [ %first, %word ], [ %next, %body ]
  %place = phi i64 [ %word.place, %word ], [ %end, %body ]
  %before = phi i64 [ %word.before, %word ], [ %here, %body ]
  %beyond = phi i64 [ %word.beyond, %word ], [ %beyond.next, %body ]
  %is.more = icmp slt i64 %h, %last
  br i1 %is.more, label %body, label %next.word
body:
  %run.at = getelementptr i64, ptr %here.runs, i64 %h
  %run = load i64, ptr %run.at
  %size = call i64 @llvm.ctpop.i64(i64 %run)
  %end = add i64 %place, %size
  %top = sub i64 %end, 1
  %top.sure = call i64 @llvm.smax.i64(i64 %top, i64 0)
  %here.at = getelementptr i64, ptr %numbers, i64 %top.sure
  %here.read = load i64, ptr %here.at
  %is.first = icmp eq i64 %end, 0
  %here = select i1 %is.first, i64 0, i64 %here.read
  %more = sub i64 %here, %before
  %at = getelementptr i64, ptr %totals, i64 %h
  %sofar = load i64, ptr %at
  %both = call {i64, i1} @llvm.sadd.with.overflow.i64(i64 %sofar, i64 %more)
  %total = extractvalue {i64, i1} %both, 0
  store i64 %total, ptr %at
  %is.beyond = extractvalue {i64, i1} %both, 1
  %bit = zext i1 %is.beyond to i64
  %placed = shl i64 %bit, %h
  %beyond.next = or i64 %beyond, %placed
  %next = add i64 %h, 1
  br label %households
next.word:
  %further = add i64 %word.number, 1
  %is.further = icmp ult i64 %further, $WORDS
  br i1 %is.further, label %word, label %done
done:
  ret i64 %beyond
}
"""
"""Adds the numbers of each household's members to its total; gives the households whose total goes beyond 64 bits.

The numbers are small enough that those of all members of a group can be added, and 0 where a member does not count.
They are replaced by their sums so far; the members of a group follow each other by their households.
"""
BLOCK: Final = """\
define internal i64 @block(ptr %counties, i64 %from, i64 %to) #1 {
  %first.at = getelementptr i32, ptr %counties, i64 %from
  %first = load i32, ptr %first.at
  %left = sub i64 %to, %from
  %most = call i64 @llvm.smin.i64(i64 %left, i64 64)
  br label %head
head:
  %n = phi i64 [ 1, %0 ], [ %next, %body ]
  %is.more = icmp slt i64 %n, %most
  br i1 %is.more, label %body, label %done
body:
  %place = add i64 %from, %n
  %at = getelementptr i32, ptr %counties, i64 %place
  %county = load i32, ptr %at
  %is.same = icmp eq i32 %county, %first
  %next = add i64 %n, 1
  br i1 %is.same, label %head, label %done
done:
  ret i64 %n
}
"""
"""How many households from one on are worked out at once: at most 64, all of one county."""
LAY_OUT: Final = """\
define internal i64 @lay.out(ptr %offsets, i64 %n, ptr %groups, i64 %group.size, ptr %arrays, i64 %array.size) #3 {
entry:
  %m.first.32 = load i32, ptr %offsets
  %m.first = sext i32 %m.first.32 to i64
  %m.last.at = getelementptr i32, ptr %offsets, i64 %n
  %m.last.32 = load i32, ptr %m.last.at
  %m.last = sext i32 %m.last.32 to i64
  %members = sub i64 %m.last, %m.first
  %rounded = add i64 %members, $LAST_LANE
  %group.count = lshr i64 %rounded, $LANES_LOG
  %count = shl i64 %group.count, $WORDS_LOG
  br label %clear
clear:
  %c = phi i64 [ 0, %entry ], [ %c.next, %clear.word ]
  %is.clear = icmp slt i64 %c, %count
  br i1 %is.clear, label %clear.word, label %households
clear.word:
  %c.own = call ptr @word.of(ptr %groups, i64 %group.size, i64 %c)
  %c.start = shl i64 %c, 6
  %c.first = add i64 %m.first, %c.start
  store i64 %c.first, ptr %c.own
  %c.here.at = getelementptr $MASK, ptr %c.own, i64 5
  store i64 0, ptr %c.here.at
  %c.tops.at = getelementptr $MASK, ptr %c.own, i64 8
  store i64 0, ptr %c.tops.at
  %c.next = add i64 %c, 1
  br label %clear
households:
  br label %household
household:
  %h = phi i64 [ 0, %households ], [ %h.next, %household.end ]
  %s = phi i64 [ 0, %households ], [ %e, %household.end ]
  %is.household = icmp slt i64 %h, %n
  br i1 %is.household, label %members.of, label %words
members.of:
  %h.next = add i64 %h, 1
  %h.bit = shl i64 1, %h
  %h.one = insertelement <8 x i64> poison, i64 %h, i64 0
  %h.eight = shufflevector <8 x i64> %h.one, <8 x i64> poison, <8 x i32> zeroinitializer
  %e.at = getelementptr i32, ptr %offsets, i64 %h.next
  %e.32 = load i32, ptr %e.at
  %e.wide = sext i32 %e.32 to i64
  %e = sub i64 %e.wide, %m.first
  %is.none = icmp eq i64 %e, %s
  br i1 %is.none, label %nobody, label %part, !prof !1
nobody:
  %is.before.end = icmp slt i64 %s, %members
  br i1 %is.before.end, label %no.run, label %household.end
no.run:
  %n.word = lshr i64 %s, 6
  %n.group = lshr i64 %n.word, $WORDS_LOG
  %n.array = mul i64 %n.group, %array.size
  %n.number = and i64 %n.word, $LAST
  %n.moved = shl i64 %n.number, 6
  %n.group.runs = getelementptr i64, ptr %arrays, i64 %n.array
  %n.runs = getelementptr i64, ptr %n.group.runs, i64 %n.moved
  %n.run.at = getelementptr i64, ptr %n.runs, i64 %h
  store i64 0, ptr %n.run.at
  br label %household.end
part:
  %from = phi i64 [ %s, %members.of ], [ %to, %part.end ]
  %is.part = icmp slt i64 %from, %e
  br i1 %is.part, label %part.body, label %household.end
part.body:
  %p = lshr i64 %from, 6
  %lo = and i64 %from, 63
  %word.end.raw = or i64 %from, 63
  %word.end = add i64 %word.end.raw, 1
  %to = call i64 @llvm.smin.i64(i64 %e, i64 %word.end)
  %size = sub i64 %to, %from
  %unused = sub i64 64, %size
  %low.bits = lshr i64 -1, %unused
  %run = shl i64 %low.bits, %lo
  %own = call ptr @word.of(ptr %groups, i64 %group.size, i64 %p)
  %here.at = getelementptr $MASK, ptr %own, i64 5
  %here = load i64, ptr %here.at
  %here.now = or i64 %here, %h.bit
  store i64 %here.now, ptr %here.at
  %tops.at = getelementptr $MASK, ptr %own, i64 8
  %tops = load i64, ptr %tops.at
  %last.lane = sub i64 %to, 1
  %top.lane = and i64 %last.lane, 63
  %top = shl i64 1, %top.lane
  %tops.now = or i64 %tops, %top
  store i64 %tops.now, ptr %tops.at
  %p.group = lshr i64 %p, $WORDS_LOG
  %p.array = mul i64 %p.group, %array.size
  %p.number = and i64 %p, $LAST
  %p.moved = shl i64 %p.number, 6
  %group.runs = getelementptr i64, ptr %arrays, i64 %p.array
  %runs = getelementptr i64, ptr %group.runs, i64 %p.moved
  %run.at = getelementptr i64, ptr %runs, i64 %h
  store i64 %run, ptr %run.at
  %owners = getelementptr [$LANES x i64], ptr %runs, i64 1
  br label %own.eight
own.eight:
  %lane = phi i64 [ 0, %part.body ], [ %lane.next, %own.eight ]
  %own.lane = add i64 %lo, %lane
  %own.at = getelementptr i64, ptr %owners, i64 %own.lane
  store <8 x i64> %h.eight, ptr %own.at, align 8
  %lane.next = add i64 %lane, 8
  %is.lane = icmp slt i64 %lane.next, %size
  br i1 %is.lane, label %own.eight, label %part.end, !prof !1
part.end:
  br label %part
household.end:
  br label %household
words:
  br label %word
word:
  %w = phi i64 [ 0, %words ], [ %w.next, %word.body ]
  %is.word = icmp slt i64 %w, %count
  br i1 %is.word, label %word.body, label %done
word.body:
  %w.own = call ptr @word.of(ptr %groups, i64 %group.size, i64 %w)
  %w.start = shl i64 %w, 6
  %w.left = sub i64 %members, %w.start
  %w.most = call i64 @llvm.smin.i64(i64 %w.left, i64 64)
  %w.size = call i64 @llvm.smax.i64(i64 %w.most, i64 0)
  %w.is.empty = icmp eq i64 %w.size, 0
  %w.size.sure = select i1 %w.is.empty, i64 1, i64 %w.size
  %w.unused = sub i64 64, %w.size.sure
  %w.bits = lshr i64 -1, %w.unused
  %w.lanes = select i1 %w.is.empty, i64 0, i64 %w.bits
  %w.lanes.at = getelementptr $MASK, ptr %w.own, i64 1
  store i64 %w.lanes, ptr %w.lanes.at
  %w.here.at = getelementptr $MASK, ptr %w.own, i64 5
  %w.here = load i64, ptr %w.here.at
  %w.first.owner = call i64 @llvm.cttz.i64(i64 %w.here, i1 false)
  %w.first.at = getelementptr $MASK, ptr %w.own, i64 3
  store i64 %w.first.owner, ptr %w.first.at
  %w.above = call i64 @llvm.ctlz.i64(i64 %w.here, i1 false)
  %w.last.owner = sub i64 64, %w.above
  %w.last.at = getelementptr $MASK, ptr %w.own, i64 4
  store i64 %w.last.owner, ptr %w.last.at
  %w.tops.at = getelementptr $MASK, ptr %w.own, i64 8
  %w.tops = load i64, ptr %w.tops.at
  %w.ends = shl i64 %w.tops, 1
  %w.ends.at = getelementptr $MASK, ptr %w.own, i64 7
  store i64 %w.ends, ptr %w.ends.at
  %w.starts.raw = or i64 %w.ends, 1
  %w.starts = and i64 %w.starts.raw, %w.lanes
  %w.starts.at = getelementptr $MASK, ptr %w.own, i64 6
  store i64 %w.starts, ptr %w.starts.at
  %w.next = add i64 %w, 1
  br label %word
done:
  ret i64 %group.count
}
define internal ptr @word.of(ptr %groups, i64 %group.size, i64 %word) #5 {
  %group = lshr i64 %word, $WORDS_LOG
  %number = and i64 %word, $LAST
  %moved = mul i64 %group, %group.size
  %own = getelementptr i64, ptr %groups, i64 %moved
  %found = getelementptr i64, ptr %own, i64 %number
  ret ptr %found
}
"""
"""Lays out the members of a block in groups: who owns which bit; gives how many groups they fill.

Members follow each other by their households, so that each begins where another ends. Owners are written eight at a
time: what is too much is written over by the next household, or by what uses the array behind them.
"""
CELLS: Final = """\
define internal {<8 x i64>, <8 x i1>} @cells(ptr %table, i64 %node, <8 x i64> %keys, <8 x i1> %lanes) #5 {
  %at = getelementptr i64, ptr %table, i64 %node
  %tag = load i64, ptr %at, !invariant.load !0
  %size.at = getelementptr i64, ptr %at, i64 1
  %size = load i64, ptr %size.at, !invariant.load !0
  %first = getelementptr i64, ptr %at, i64 2
  switch i64 %tag, label %whole [ i64 2, label %cells i64 3, label %bands ]
whole:
  %is.nothing = icmp ne i64 %tag, 1
  %amount = select i1 %is.nothing, i64 -9223372036854775808, i64 %size
  %one = insertelement <8 x i64> poison, i64 %amount, i64 0
  %same = shufflevector <8 x i64> %one, <8 x i64> poison, <8 x i32> zeroinitializer
  br label %found
cells:
  %size.one = insertelement <8 x i64> poison, i64 %size, i64 0
  %sizes = shufflevector <8 x i64> %size.one, <8 x i64> poison, <8 x i32> zeroinitializer
  %are.cells = icmp ult <8 x i64> %keys, %sizes
  %within = and <8 x i1> %are.cells, %lanes
  %amounts = getelementptr i64, ptr %first, i64 %size
  %cells.at = getelementptr i64, ptr %amounts, <8 x i64> %keys
  %of.cells = call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> %cells.at, i32 8, <8 x i1> %within,
    <8 x i64> splat (i64 -9223372036854775808))
  br label %found
bands:
  %last = sub i64 %size, 1
  br label %band
band:
  %number = phi i64 [ 0, %bands ], [ %next, %higher ]
  %places = phi <8 x i64> [ zeroinitializer, %bands ], [ %places.next, %higher ]
  %is.last = icmp eq i64 %number, %last
  br i1 %is.last, label %here, label %higher
higher:
  %below.at = getelementptr i64, ptr %first, i64 %number
  %below = load i64, ptr %below.at, !invariant.load !0
  %below.one = insertelement <8 x i64> poison, i64 %below, i64 0
  %bounds = shufflevector <8 x i64> %below.one, <8 x i64> poison, <8 x i32> zeroinitializer
  %are.above = icmp sge <8 x i64> %keys, %bounds
  %steps = zext <8 x i1> %are.above to <8 x i64>
  %places.next = add <8 x i64> %places, %steps
  %next = add i64 %number, 1
  br label %band
here:
  %inside = getelementptr i64, ptr %first, i64 %last
  %values = getelementptr i64, ptr %inside, i64 %size
  %values.at = getelementptr i64, ptr %values, <8 x i64> %places
  %of.bands = call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> %values.at, i32 8, <8 x i1> %lanes,
    <8 x i64> zeroinitializer)
  br label %found
found:
  %given = phi <8 x i64> [ %same, %whole ], [ %of.cells, %cells ], [ %of.bands, %here ]
  %are.missing = icmp eq <8 x i64> %given, splat (i64 -9223372036854775808)
  %values.given = insertvalue {<8 x i64>, <8 x i1>} undef, <8 x i64> %given, 0
  %whole.given = insertvalue {<8 x i64>, <8 x i1>} %values.given, <8 x i1> %are.missing, 1
  ret {<8 x i64>, <8 x i1>} %whole.given
}
"""
"""Looks up the amounts of eight lanes under one node, by their keys; in doubt are those for which there is none."""


_SCREEN: Final = """\
define internal void @blocks(
  ptr %piece, ptr %context, ptr %hw, ptr %ha, ptr %mw, ptr %ma, i64 %count, i64 %by.groups
) #3 {
$SIZES
  br label %block
block:
  %b = phi i64 [ 0, %0 ], [ %next, %done ]
$FRAMES
  %is.members = icmp ne i64 %by.groups, 0
  br i1 %is.members, label %members, label %households
households:
  call void %piece(ptr %context, ptr %hw.here, ptr %ha.here, ptr %mw.here, ptr %ma.here)
  br label %done
members:
  %groups.at = getelementptr i64, ptr %hw.here, i64 $GROUPS
  %groups = load i64, ptr %groups.at
  %group.words = load i64, ptr %group.words.at
  %group.arrays = load i64, ptr %group.arrays.at
  br label %head
head:
  %g = phi i64 [ 0, %members ], [ %further, %group ]
  %is.group = icmp slt i64 %g, %groups
  br i1 %is.group, label %group, label %done
group:
  %group.words.moved = mul i64 %g, %group.words
  %mw.group = getelementptr i64, ptr %mw.here, i64 %group.words.moved
  %group.arrays.moved = mul i64 %g, %group.arrays
  %ma.group = getelementptr i64, ptr %ma.here, i64 %group.arrays.moved
  call void %piece(ptr %context, ptr %hw.here, ptr %ha.here, ptr %mw.group, ptr %ma.group)
  %further = add i64 %g, 1
  br label %head
done:
  %next = add i64 %b, 1
  %is.more = icmp slt i64 %next, %count
  br i1 %is.more, label %block, label %end
end:
  ret void
}
define void @screen(ptr %context, ptr %hw, ptr %ha, ptr %mw, ptr %ma, i64 %from, i64 %to) #2 {
$SIZES
  br label %head
head:
  %first = phi i64 [ %from, %0 ], [ %first.next, %pieces ]
  %is.more = icmp slt i64 %first, %to
  br i1 %is.more, label %block, label %end
block:
  %b = phi i64 [ 0, %head ], [ %b.next, %block ]
  %first.here = phi i64 [ %first, %head ], [ %first.next, %block ]
$FRAMES
  %size = call i64 @next(ptr %context, ptr %hw.here, ptr %ha.here, ptr %mw.here, ptr %ma.here, i64 %first.here, i64 %to)
  call void @begin(ptr %context, ptr %hw.here, ptr %ha.here, ptr %mw.here, ptr %ma.here, i64 %first.here, i64 %size)
  %b.next = add i64 %b, 1
  %first.next = add i64 %first.here, %size
  %is.room = icmp slt i64 %b.next, $BLOCKS
  %is.left = icmp slt i64 %first.next, %to
  %is.block = and i1 %is.room, %is.left
  br i1 %is.block, label %block, label %pieces
pieces:
$PIECES
  br label %head
end:
  ret void
}
"""
"""Goes through the households, several blocks at a time, which go through one piece of the law after the other."""
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
    return Template(_SCREEN).substitute(sizes | {name: "\n".join(lines) for name, lines in parts.items()})


def everything(*, at_once: bool) -> tuple[str, ...]:
    """All of it, for a processor that puts bits together and apart at once, or for any."""
    spreading = (AT_ONCE,) if at_once else (SPREAD, ANY)
    texts = (ATTRIBUTES, LOOK_UP, CELLS, BITS, WIDE_BITS, *spreading, COUNT, TOTAL, BLOCK, LAY_OUT)
    return tuple(Template(text).substitute(_SIZES) for text in texts)
