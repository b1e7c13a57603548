; Reads for eight members what stands in the places of their households. These follow each other, and nearly always all
; are among the eight from the first member's on. So many stand there in all.

define internal <8 x i64> @owned.$KIND(ptr %start, ptr %owners.at, <8 x i1> %lanes, i64 %count) #5 {
  %owners = load <8 x i64>, ptr %owners.at, align 8
  %first = load i64, ptr %owners.at, align 8
  %first.one = insertelement <8 x i64> poison, i64 %first, i64 0
  %firsts = shufflevector <8 x i64> %first.one, <8 x i64> poison, <8 x i32> zeroinitializer
  %places = sub <8 x i64> %owners, %firsts
  %are.far = icmp ugt <8 x i64> %places, splat (i64 7)
  %far = and <8 x i1> %are.far, %lanes
  %far.bits = bitcast <8 x i1> %far to i8
  %is.far = icmp ne i8 %far.bits, 0
  %left = sub i64 %count, %first
  %is.short = icmp slt i64 %left, 8
  %is.odd = or i1 %is.far, %is.short
  br i1 %is.odd, label %odd, label %near, !prof !1
near:
  %at = getelementptr $KIND, ptr %start, i64 %first
  %all = load <8 x $KIND>, ptr %at, align $SIZE
  %wide = $WIDE
  %picked = call <8 x i64> @pick(<8 x i64> %wide, <8 x i64> %places)
  br label %done
odd:
  %found.odd = call <8 x i64> @owned.one.by.one.$KIND(ptr %start, ptr %owners.at, <8 x i1> %lanes)
  br label %done
done:
  %found = phi <8 x i64> [ %picked, %near ], [ %found.odd, %odd ]
  ret <8 x i64> %found
}
define internal <8 x i64> @owned.one.by.one.$KIND(ptr %start, ptr %owners.at, <8 x i1> %lanes) #4 {
  %room = alloca <8 x i64>
  store <8 x i64> zeroinitializer, ptr %room
  %byte = bitcast <8 x i1> %lanes to i8
  br label %head
head:
  %lane = phi i64 [ 0, %0 ], [ %next, %over ]
  %rest = phi i8 [ %byte, %0 ], [ %rest.next, %over ]
  %is.more = icmp ne i8 %rest, 0
  br i1 %is.more, label %body, label %done
body:
  %bit = and i8 %rest, 1
  %is.in = icmp ne i8 %bit, 0
  br i1 %is.in, label %one, label %over
one:
  %owner.at = getelementptr i64, ptr %owners.at, i64 %lane
  %owner = load i64, ptr %owner.at
  %at = getelementptr $KIND, ptr %start, i64 %owner
  %read = load $KIND, ptr %at
  %number = $ONE
  %to = getelementptr i64, ptr %room, i64 %lane
  store i64 %number, ptr %to
  br label %over
over:
  %next = add i64 %lane, 1
  %rest.next = lshr i8 %rest, 1
  br label %head
done:
  %found = load <8 x i64>, ptr %room
  ret <8 x i64> %found
}
