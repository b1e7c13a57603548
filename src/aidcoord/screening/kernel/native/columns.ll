; Reads 64 bits from any bit on, or as many as there are up to the end.

define internal i64 @bits.h(ptr %bits, i64 %at, i64 %end) #1 {
  %byte = lshr i64 %at, 3
  %shift = and i64 %at, 7
  %from = getelementptr i8, ptr %bits, i64 %byte
  %ahead = getelementptr i8, ptr %from, i64 64
  call void @llvm.prefetch.p0(ptr %ahead, i32 0, i32 3, i32 1)
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

; The same for all words of members' masks. Each word is put together of two that are a byte apart.

define internal $MASK @bits.m(ptr %bits, i64 %at, i64 %end) #1 {
  %byte = lshr i64 %at, 3
  %shift = and i64 %at, 7
  %from = getelementptr i8, ptr %bits, i64 %byte
  %ahead = getelementptr i8, ptr %from, i64 64
  call void @llvm.prefetch.p0(ptr %ahead, i32 0, i32 3, i32 1)
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
