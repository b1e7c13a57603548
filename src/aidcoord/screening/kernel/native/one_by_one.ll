; From bits of households to bits of their members.

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

; From bits of members to bits of the households that have one.

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
