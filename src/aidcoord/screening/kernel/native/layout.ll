; How many households from one on are worked out at once: at most 64, all of one county.

define internal i64 @block(ptr %counties, i64 %from, i64 %to) #1 {
  %first.at = getelementptr i32, ptr %counties, i64 %from
  %first = load i32, ptr %first.at
  %left = sub i64 %to, %from
  %is.whole = icmp sge i64 %left, 64
  br i1 %is.whole, label %whole, label %head, !prof !2
whole:
  call void @fetch.64(ptr %first.at)
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

; Has what is said of the next 64 households brought near, before they come.

define internal void @fetch.64(ptr %numbers) #5 {
  %line.1 = getelementptr i8, ptr %numbers, i64 256
  call void @llvm.prefetch.p0(ptr %line.1, i32 0, i32 3, i32 1)
  %line.2 = getelementptr i8, ptr %numbers, i64 320
  call void @llvm.prefetch.p0(ptr %line.2, i32 0, i32 3, i32 1)
  %line.3 = getelementptr i8, ptr %numbers, i64 384
  call void @llvm.prefetch.p0(ptr %line.3, i32 0, i32 3, i32 1)
  %line.4 = getelementptr i8, ptr %numbers, i64 448
  call void @llvm.prefetch.p0(ptr %line.4, i32 0, i32 3, i32 1)
  ret void
}

; Lays out the members of a block in groups: who owns which bit; gives how many groups they fill.
;
; Members follow each other by their households, so that each begins where another ends; one that goes on into the next
; word is looked at in both. Who owns each member is written if anybody reads it, eight at a time: what is too much is
; written over by the next household, or by what uses the array behind.

define internal i64 @lay.out(
  ptr %offsets, i64 %n, ptr %groups, i64 %group.size, ptr %arrays, i64 %array.size, i1 %is.owned
) #3 {
entry:
  call void @fetch.64(ptr %offsets)
  %m.first.32 = load i32, ptr %offsets
  %m.first = sext i32 %m.first.32 to i64
  %m.last.at = getelementptr i32, ptr %offsets, i64 %n
  %m.last.32 = load i32, ptr %m.last.at
  %m.last = sext i32 %m.last.32 to i64
  %members = sub i64 %m.last, %m.first
  %rounded = add i64 %members, $LAST_LANE
  %group.count = lshr i64 %rounded, $LANES_LOG
  %count = shl i64 %group.count, $WORDS_LOG
  br label %word
word:
  %w = phi i64 [ 0, %entry ], [ %w.next, %word.end ]
  %h.first = phi i64 [ 0, %entry ], [ %h.left, %word.end ]
  %is.word = icmp slt i64 %w, %count
  br i1 %is.word, label %word.body, label %done
word.body:
  %start = shl i64 %w, 6
  %first = add i64 %m.first, %start
  %group = lshr i64 %w, $WORDS_LOG
  %number = and i64 %w, $LAST
  %group.moved = mul i64 %group, %group.size
  %own.group = getelementptr i64, ptr %groups, i64 %group.moved
  %own = getelementptr i64, ptr %own.group, i64 %number
  %array.moved = mul i64 %group, %array.size
  %number.moved = shl i64 %number, 6
  %runs.group = getelementptr i64, ptr %arrays, i64 %array.moved
  %runs = getelementptr i64, ptr %runs.group, i64 %number.moved
  %owners = getelementptr [$LANES x i64], ptr %runs, i64 1
  br label %household
household:
  %h = phi i64 [ %h.first, %word.body ], [ %h.next, %run.end ]
  %lo = phi i64 [ 0, %word.body ], [ %to, %run.end ]
  %before = phi i64 [ 0, %word.body ], [ %below, %run.end ]
  %here = phi i64 [ 0, %word.body ], [ %here.now, %run.end ]
  %tops = phi i64 [ 0, %word.body ], [ %tops.now, %run.end ]
  %is.household = icmp slt i64 %h, %n
  br i1 %is.household, label %run, label %word.end
run:
  %h.next = add i64 %h, 1
  %e.at = getelementptr i32, ptr %offsets, i64 %h.next
  %e.32 = load i32, ptr %e.at
  %e.wide = sext i32 %e.32 to i64
  %e = sub i64 %e.wide, %first
  %to = call i64 @llvm.smin.i64(i64 %e, i64 64)
  %is.none = icmp eq i64 %to, 0
  %unused = sub i64 64, %to
  %unused.sure = select i1 %is.none, i64 63, i64 %unused
  %below.some = lshr i64 -1, %unused.sure
  %below = select i1 %is.none, i64 0, i64 %below.some
  %bits = xor i64 %below, %before
  %bits.at = getelementptr i64, ptr %runs, i64 %h
  store i64 %bits, ptr %bits.at
  %is.here = icmp ne i64 %bits, 0
  %here.one = zext i1 %is.here to i64
  %here.bit = shl i64 %here.one, %h
  %here.now = or i64 %here, %here.bit
  %bits.down = lshr i64 %bits, 1
  %bits.but.top = xor i64 %bits.down, -1
  %top = and i64 %bits, %bits.but.top
  %tops.now = or i64 %tops, %top
  br i1 %is.owned, label %owned, label %run.over
owned:
  %h.one = insertelement <8 x i64> poison, i64 %h, i64 0
  %h.eight = shufflevector <8 x i64> %h.one, <8 x i64> poison, <8 x i32> zeroinitializer
  br label %own.eight
own.eight:
  %lane = phi i64 [ %lo, %owned ], [ %lane.next, %own.eight ]
  %own.at = getelementptr i64, ptr %owners, i64 %lane
  store <8 x i64> %h.eight, ptr %own.at, align 8
  %lane.next = add i64 %lane, 8
  %is.lane = icmp slt i64 %lane.next, %to
  br i1 %is.lane, label %own.eight, label %run.over, !prof !1
run.over:
  %goes.on = icmp sgt i64 %e, 64
  br i1 %goes.on, label %word.end, label %run.end
run.end:
  br label %household
word.end:
  %h.left = phi i64 [ %h, %household ], [ %h, %run.over ]
  %w.here = phi i64 [ %here, %household ], [ %here.now, %run.over ]
  %w.tops = phi i64 [ %tops, %household ], [ %tops.now, %run.over ]
  store i64 %first, ptr %own
  %left = sub i64 %members, %start
  %most = call i64 @llvm.smin.i64(i64 %left, i64 64)
  %size = call i64 @llvm.smax.i64(i64 %most, i64 0)
  %is.empty = icmp eq i64 %size, 0
  %size.sure = select i1 %is.empty, i64 1, i64 %size
  %w.unused = sub i64 64, %size.sure
  %w.bits = lshr i64 -1, %w.unused
  %w.lanes = select i1 %is.empty, i64 0, i64 %w.bits
  %lanes.at = getelementptr $MASK, ptr %own, i64 1
  store i64 %w.lanes, ptr %lanes.at
  %w.first.owner = call i64 @llvm.cttz.i64(i64 %w.here, i1 false)
  %first.at = getelementptr $MASK, ptr %own, i64 3
  store i64 %w.first.owner, ptr %first.at
  %w.above = call i64 @llvm.ctlz.i64(i64 %w.here, i1 false)
  %w.last.owner = sub i64 64, %w.above
  %last.at = getelementptr $MASK, ptr %own, i64 4
  store i64 %w.last.owner, ptr %last.at
  %here.at = getelementptr $MASK, ptr %own, i64 5
  store i64 %w.here, ptr %here.at
  %w.ends = shl i64 %w.tops, 1
  %w.starts.raw = or i64 %w.ends, 1
  %w.starts = and i64 %w.starts.raw, %w.lanes
  %starts.at = getelementptr $MASK, ptr %own, i64 6
  store i64 %w.starts, ptr %starts.at
  %ends.at = getelementptr $MASK, ptr %own, i64 7
  store i64 %w.ends, ptr %ends.at
  %tops.at = getelementptr $MASK, ptr %own, i64 8
  store i64 %w.tops, ptr %tops.at
  %w.next = add i64 %w, 1
  br label %word
done:
  ret i64 %group.count
}
