; How many households from one on are worked out at once: at most 64, all of one county.

define internal i64 @block(ptr %counties, i64 %from, i64 %to) #1 {
  %first.at = getelementptr i32, ptr %counties, i64 %from
  %first = load i32, ptr %first.at
  %left = sub i64 %to, %from
  %is.whole = icmp sge i64 %left, 64
  br i1 %is.whole, label %whole, label %head, !prof !2
whole:
  %all = load <64 x i32>, ptr %first.at, align 4
  %one = insertelement <64 x i32> poison, i32 %first, i64 0
  %every = shufflevector <64 x i32> %one, <64 x i32> poison, <64 x i32> zeroinitializer
  %are.others = icmp ne <64 x i32> %all, %every
  %others = bitcast <64 x i1> %are.others to i64
  %before = call i64 @llvm.cttz.i64(i64 %others, i1 false)
  ret i64 %before
head:
  %n = phi i64 [ 1, %0 ], [ %next, %body ]
  %is.more = icmp slt i64 %n, %left
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

; Lays out the members of a block in groups: who owns which bit; gives how many groups they fill.
;
; Members follow each other by their households, so that each begins where another ends. Who owns each member is written
; if anybody reads it, eight at a time: what is too much is written over by the next household, or by what uses the
; array behind.

define internal i64 @lay.out(
  ptr %offsets, i64 %n, ptr %groups, i64 %group.size, ptr %arrays, i64 %array.size, i1 %is.owned
) #3 {
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
  %here = phi i64 [ 0, %households ], [ %here.end, %household.end ]
  %tops = phi i64 [ 0, %households ], [ %tops.end, %household.end ]
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
  %here.before = phi i64 [ %here, %members.of ], [ %here.after, %part.end ]
  %tops.before = phi i64 [ %tops, %members.of ], [ %tops.after, %part.end ]
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
  %here.now = or i64 %here.before, %h.bit
  store i64 %here.now, ptr %here.at
  %tops.at = getelementptr $MASK, ptr %own, i64 8
  %last.lane = sub i64 %to, 1
  %top.lane = and i64 %last.lane, 63
  %top = shl i64 1, %top.lane
  %tops.now = or i64 %tops.before, %top
  store i64 %tops.now, ptr %tops.at
  %is.word.over = icmp eq i64 %to, %word.end
  %here.after = select i1 %is.word.over, i64 0, i64 %here.now
  %tops.after = select i1 %is.word.over, i64 0, i64 %tops.now
  %p.group = lshr i64 %p, $WORDS_LOG
  %p.array = mul i64 %p.group, %array.size
  %p.number = and i64 %p, $LAST
  %p.moved = shl i64 %p.number, 6
  %group.runs = getelementptr i64, ptr %arrays, i64 %p.array
  %runs = getelementptr i64, ptr %group.runs, i64 %p.moved
  %run.at = getelementptr i64, ptr %runs, i64 %h
  store i64 %run, ptr %run.at
  %owners = getelementptr [$LANES x i64], ptr %runs, i64 1
  br i1 %is.owned, label %owned, label %part.end
owned:
  br label %own.eight
own.eight:
  %lane = phi i64 [ 0, %owned ], [ %lane.next, %own.eight ]
  %own.lane = add i64 %lo, %lane
  %own.at = getelementptr i64, ptr %owners, i64 %own.lane
  store <8 x i64> %h.eight, ptr %own.at, align 8
  %lane.next = add i64 %lane, 8
  %is.lane = icmp slt i64 %lane.next, %size
  br i1 %is.lane, label %own.eight, label %part.end, !prof !1
part.end:
  br label %part
household.end:
  %here.end = phi i64 [ %here, %nobody ], [ %here, %no.run ], [ %here.before, %part ]
  %tops.end = phi i64 [ %tops, %nobody ], [ %tops, %no.run ], [ %tops.before, %part ]
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
