; Goes through the households, several blocks at a time, which go through one piece of the law after the other.

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
