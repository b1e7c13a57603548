; Counts the bits of each household's members.

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

; Adds the numbers of each household's members to its total; gives the households whose total goes beyond the most.
;
; The members of a group follow each other by their households: of the sums so far those at each household's last member
; are put together, and what lies between one and the one before is the household's. Nearly always households with
; members in a word follow each other too, so that eight are done at once.

define internal i64 @total(ptr %own, $MASK %counted, ptr %numbers, ptr %totals, i64 %most) #3 {
  %kept = alloca $MASK
  store $MASK %counted, ptr %kept, align 8
  %ends = alloca [73 x i64]
  %after.first = getelementptr i64, ptr %ends, i64 1
  %used.at = getelementptr $MASK, ptr %own, i64 1
  %here.at = getelementptr $MASK, ptr %own, i64 5
  %tops.at = getelementptr $MASK, ptr %own, i64 8
  %twice = shl i64 %most, 1
  %most.one = insertelement <8 x i64> poison, i64 %most, i64 0
  %mosts = shufflevector <8 x i64> %most.one, <8 x i64> poison, <8 x i32> zeroinitializer
  %twice.one = insertelement <8 x i64> poison, i64 %twice, i64 0
  %twices = shufflevector <8 x i64> %twice.one, <8 x i64> poison, <8 x i32> zeroinitializer
  br label %word
word:
  %w = phi i64 [ 0, %0 ], [ %w.next, %word.end ]
  %before = phi <8 x i64> [ zeroinitializer, %0 ], [ %sums, %word.end ]
  %beyond = phi i64 [ 0, %0 ], [ %beyond.word, %word.end ]
  %here.word = getelementptr i64, ptr %here.at, i64 %w
  %here = load i64, ptr %here.word
  %is.some = icmp ne i64 %here, 0
  br i1 %is.some, label %begin, label %done
begin:
  %sum.before = extractelement <8 x i64> %before, i64 0
  store i64 %sum.before, ptr %ends
  %used.word = getelementptr i64, ptr %used.at, i64 %w
  %used = load i64, ptr %used.word
  %byte.first = shl i64 %w, 3
  br label %eight
eight:
  %byte = phi i64 [ %byte.first, %begin ], [ %byte.next, %eight ]
  %left = phi i64 [ %used, %begin ], [ %left.next, %eight ]
  %place = phi i64 [ 0, %begin ], [ %place.next, %eight ]
  %sofar = phi <8 x i64> [ %before, %begin ], [ %sums, %eight ]
  %counted.at = getelementptr i8, ptr %kept, i64 %byte
  %counted.byte = load i8, ptr %counted.at
  %top.at = getelementptr i8, ptr %tops.at, i64 %byte
  %top = load i8, ptr %top.at
  %lane = shl i64 %byte, 3
  %number.at = getelementptr i64, ptr %numbers, i64 %lane
  %read = load <8 x i64>, ptr %number.at, align 8
  %are.counted = call <8 x i1> @lanes(i8 %counted.byte)
  %by.1 = select <8 x i1> %are.counted, <8 x i64> %read, <8 x i64> zeroinitializer
  %up.1 = shufflevector <8 x i64> %by.1, <8 x i64> zeroinitializer,
    <8 x i32> <i32 8, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6>
  %by.2 = add <8 x i64> %by.1, %up.1
  %up.2 = shufflevector <8 x i64> %by.2, <8 x i64> zeroinitializer,
    <8 x i32> <i32 8, i32 9, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5>
  %by.4 = add <8 x i64> %by.2, %up.2
  %up.4 = shufflevector <8 x i64> %by.4, <8 x i64> zeroinitializer,
    <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 0, i32 1, i32 2, i32 3>
  %by.8 = add <8 x i64> %by.4, %up.4
  %running = add <8 x i64> %by.8, %sofar
  %sums = shufflevector <8 x i64> %running, <8 x i64> poison,
    <8 x i32> <i32 7, i32 7, i32 7, i32 7, i32 7, i32 7, i32 7, i32 7>
  %are.tops = call <8 x i1> @lanes(i8 %top)
  %end.at = getelementptr i64, ptr %after.first, i64 %place
  call void @pack.i64(<8 x i64> %running, <8 x i1> %are.tops, ptr %end.at)
  %more = call i8 @llvm.ctpop.i8(i8 %top)
  %more.wide = zext i8 %more to i64
  %place.next = add i64 %place, %more.wide
  %byte.next = add i64 %byte, 1
  %left.next = lshr i64 %left, 8
  %is.left = icmp ne i64 %left.next, 0
  br i1 %is.left, label %eight, label %households
households:
  %first = call i64 @llvm.cttz.i64(i64 %here, i1 true)
  %count = call i64 @llvm.ctpop.i64(i64 %here)
  %moved = lshr i64 %here, %first
  %above = add i64 %moved, 1
  %gaps = and i64 %moved, %above
  %is.gap = icmp ne i64 %gaps, 0
  br i1 %is.gap, label %household, label %eight.households, !prof !1
eight.households:
  %h = phi i64 [ 0, %households ], [ %h.next, %eight.households ]
  %beyond.h = phi i64 [ %beyond, %households ], [ %beyond.next, %eight.households ]
  %low.at = getelementptr i64, ptr %ends, i64 %h
  %low = load <8 x i64>, ptr %low.at, align 8
  %high.at = getelementptr i64, ptr %after.first, i64 %h
  %high = load <8 x i64>, ptr %high.at, align 8
  %between = sub <8 x i64> %high, %low
  %h.left = sub i64 %count, %h
  %h.left.one = insertelement <8 x i64> poison, i64 %h.left, i64 0
  %h.lefts = shufflevector <8 x i64> %h.left.one, <8 x i64> poison, <8 x i32> zeroinitializer
  %are.here = icmp sgt <8 x i64> %h.lefts, <i64 0, i64 1, i64 2, i64 3, i64 4, i64 5, i64 6, i64 7>
  %theirs = select <8 x i1> %are.here, <8 x i64> %between, <8 x i64> zeroinitializer
  %number = add i64 %first, %h
  %total.at = getelementptr i64, ptr %totals, i64 %number
  %total.before = load <8 x i64>, ptr %total.at, align 8
  %total = add <8 x i64> %total.before, %theirs
  store <8 x i64> %total, ptr %total.at, align 8
  %total.moved = add <8 x i64> %total, %mosts
  %are.over = icmp ugt <8 x i64> %total.moved, %twices
  %are.far = and <8 x i1> %are.over, %are.here
  %far = bitcast <8 x i1> %are.far to i8
  %far.wide = zext i8 %far to i64
  %far.placed = shl i64 %far.wide, %number
  %beyond.next = or i64 %beyond.h, %far.placed
  %h.next = add i64 %h, 8
  %is.further = icmp slt i64 %h.next, %count
  br i1 %is.further, label %eight.households, label %word.end
household:
  %those = phi i64 [ %here, %households ], [ %those.next, %household ]
  %g = phi i64 [ 0, %households ], [ %g.next, %household ]
  %beyond.g = phi i64 [ %beyond, %households ], [ %beyond.one, %household ]
  %this = call i64 @llvm.cttz.i64(i64 %those, i1 true)
  %this.low.at = getelementptr i64, ptr %ends, i64 %g
  %this.low = load i64, ptr %this.low.at
  %this.high.at = getelementptr i64, ptr %after.first, i64 %g
  %this.high = load i64, ptr %this.high.at
  %this.between = sub i64 %this.high, %this.low
  %this.at = getelementptr i64, ptr %totals, i64 %this
  %this.before = load i64, ptr %this.at
  %this.total = add i64 %this.before, %this.between
  store i64 %this.total, ptr %this.at
  %this.moved = add i64 %this.total, %most
  %is.over = icmp ugt i64 %this.moved, %twice
  %over = zext i1 %is.over to i64
  %over.placed = shl i64 %over, %this
  %beyond.one = or i64 %beyond.g, %over.placed
  %g.next = add i64 %g, 1
  %less = sub i64 %those, 1
  %those.next = and i64 %those, %less
  %is.more = icmp ne i64 %those.next, 0
  br i1 %is.more, label %household, label %word.end
word.end:
  %beyond.word = phi i64 [ %beyond.next, %eight.households ], [ %beyond.one, %household ]
  %w.next = add i64 %w, 1
  %is.word = icmp ult i64 %w.next, $WORDS
  br i1 %is.word, label %word, label %last
last:
  ret i64 %beyond.word
done:
  ret i64 %beyond
}
