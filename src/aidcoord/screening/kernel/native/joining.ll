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

; Adds the numbers of each household's members to its total; gives the households whose total goes beyond 64 bits.
;
; The numbers are small enough that those of all members of a group can be added, and 0 where a member does not count.
; They are replaced by their sums so far; the members of a group follow each other by their households.

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
