; Reads all that follow each other, in the mask or not, unless fewer are left.

define internal $NUMBERS @read.$NAME(ptr %at, $MASK %lanes, i64 %left) #5 {
  %is.whole = icmp sge i64 %left, $COUNT
  br i1 %is.whole, label %whole, label %part, !prof !2
whole:
  %all = load $NUMBERS, ptr %at, align $SIZE
  br label %done
part:
  %some = call $NUMBERS @part.$NAME(ptr %at, i64 %left)
  br label %done
done:
  %found = phi $NUMBERS [ %all, %whole ], [ %some, %part ]
  ret $NUMBERS %found
}
define internal $NUMBERS @part.$NAME(ptr %at, i64 %left) #4 {
  %room = alloca $NUMBERS
  store $NUMBERS zeroinitializer, ptr %room
  br label %head
head:
  %place = phi i64 [ 0, %0 ], [ %next, %body ]
  %is.more = icmp slt i64 %place, %left
  br i1 %is.more, label %body, label %done
body:
  %from = getelementptr $KIND, ptr %at, i64 %place
  %number = load $KIND, ptr %from
  %to = getelementptr $KIND, ptr %room, i64 %place
  store $KIND %number, ptr %to
  %next = add i64 %place, 1
  br label %head
done:
  %found = load $NUMBERS, ptr %room
  ret $NUMBERS %found
}
