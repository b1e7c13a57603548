; What is done with eight lanes, or with those of a word, by processors with AVX2 and without AVX-512.
;
; They have no masks of their own, store under a mask slowly, and turn no numbers of 64 bits into doubles. Told what is
; meant, as in `eights`, LLVM makes a jump for each lane, or takes the lanes apart. Here the same is written in steps
; that there are; how numbers that follow each other are read is said in `reading_avx2`.

declare <4 x i64> @llvm.x86.avx2.gather.q.q.256(<4 x i64>, ptr, <4 x i64>, <4 x i64>, i8)
declare <8 x double> @llvm.fma.v8f64(<8 x double>, <8 x double>, <8 x double>)
declare <8 x i32> @llvm.x86.avx2.permd(<8 x i32>, <8 x i32>)
declare <$LANES x i8> @llvm.vector.insert.v${LANES}i8.v64i8(<$LANES x i8>, <64 x i8>, i64)

; Of each lane its bit, in a copy of the byte.

define internal <8 x i1> @lanes(i8 %byte) #5 {
  %wide = zext i8 %byte to i64
  %one = insertelement <8 x i64> poison, i64 %wide, i64 0
  %every = shufflevector <8 x i64> %one, <8 x i64> poison, <8 x i32> zeroinitializer
  %bits = and <8 x i64> %every, <i64 1, i64 2, i64 4, i64 8, i64 16, i64 32, i64 64, i64 128>
  %lanes = icmp ne <8 x i64> %bits, zeroinitializer
  ret <8 x i1> %lanes
}

; There is an instruction for this, which LLVM holds for slow.

define internal <8 x i64> @gather.i64(ptr %start, <8 x i64> %places, <8 x i1> %lanes) #5 {
  %mask = sext <8 x i1> %lanes to <8 x i64>
  %mask.low = shufflevector <8 x i64> %mask, <8 x i64> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %mask.high = shufflevector <8 x i64> %mask, <8 x i64> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
  %places.low = shufflevector <8 x i64> %places, <8 x i64> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %places.high = shufflevector <8 x i64> %places, <8 x i64> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
  %low = call <4 x i64> @llvm.x86.avx2.gather.q.q.256(<4 x i64> zeroinitializer, ptr %start, <4 x i64> %places.low,
    <4 x i64> %mask.low, i8 8)
  %high = call <4 x i64> @llvm.x86.avx2.gather.q.q.256(<4 x i64> zeroinitializer, ptr %start, <4 x i64> %places.high,
    <4 x i64> %mask.high, i8 8)
  %found = shufflevector <4 x i64> %low, <4 x i64> %high,
    <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  ret <8 x i64> %found
}

; Picks one of eight numbers for each lane: a number of 64 bits is moved as two halves, out of the first four or out of
; the last.

define internal <8 x i64> @pick(<8 x i64> %numbers, <8 x i64> %places) #5 {
  %halves = bitcast <8 x i64> %numbers to <16 x i32>
  %first = shufflevector <16 x i32> %halves, <16 x i32> poison,
    <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %last = shufflevector <16 x i32> %halves, <16 x i32> poison,
    <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %places.low = shufflevector <8 x i64> %places, <8 x i64> poison, <4 x i32> <i32 0, i32 1, i32 2, i32 3>
  %places.high = shufflevector <8 x i64> %places, <8 x i64> poison, <4 x i32> <i32 4, i32 5, i32 6, i32 7>
  %low = call <4 x i64> @pick.four(<8 x i32> %first, <8 x i32> %last, <4 x i64> %places.low)
  %high = call <4 x i64> @pick.four(<8 x i32> %first, <8 x i32> %last, <4 x i64> %places.high)
  %found = shufflevector <4 x i64> %low, <4 x i64> %high,
    <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  ret <8 x i64> %found
}
define internal <4 x i64> @pick.four(<8 x i32> %first, <8 x i32> %last, <4 x i64> %places) #5 {
  %lower = shl <4 x i64> %places, splat (i64 1)
  %upper = shl <4 x i64> %places, splat (i64 33)
  %both = or <4 x i64> %lower, %upper
  %odd = or <4 x i64> %both, splat (i64 4294967296)
  %parts = bitcast <4 x i64> %odd to <8 x i32>
  %of.first = call <8 x i32> @llvm.x86.avx2.permd(<8 x i32> %first, <8 x i32> %parts)
  %of.last = call <8 x i32> @llvm.x86.avx2.permd(<8 x i32> %last, <8 x i32> %parts)
  %numbers.first = bitcast <8 x i32> %of.first to <4 x i64>
  %numbers.last = bitcast <8 x i32> %of.last to <4 x i64>
  %sign = shl <4 x i64> %places, splat (i64 61)
  %are.last = icmp slt <4 x i64> %sign, zeroinitializer
  %found = select <4 x i1> %are.last, <4 x i64> %numbers.last, <4 x i64> %numbers.first
  ret <4 x i64> %found
}

; What is outside of the mask is written as it was. If the load were not volatile, LLVM would make a slow store under a
; mask of it.

define internal void @write(<8 x i64> %numbers, <8 x i1> %lanes, ptr %at) #6 {
  %before = load volatile <8 x i64>, ptr %at, align 8
  %after = select <8 x i1> %lanes, <8 x i64> %numbers, <8 x i64> %before
  store <8 x i64> %after, ptr %at, align 8
  ret void
}
define internal void @write.once(<8 x i64> %numbers, <8 x i1> %lanes, ptr %at) #6 {
  store <8 x i64> %numbers, ptr %at, align 8
  ret void
}

; A table says for each byte which lanes follow each other. Numbers of 64 bits are moved four at a time, as two halves.

@places.of.bits = internal constant [256 x i64] [ $PLACES ]
@pairs.of.bits = internal constant [16 x i64] [ $PAIRS ]
define internal <8 x i32> @packed(<8 x i32> %numbers, ptr %table, i64 %bits) #5 {
  %at = getelementptr i64, ptr %table, i64 %bits
  %places = load <8 x i8>, ptr %at, align 8
  %wide = zext <8 x i8> %places to <8 x i32>
  %packed = call <8 x i32> @llvm.x86.avx2.permd(<8 x i32> %numbers, <8 x i32> %wide)
  ret <8 x i32> %packed
}
define internal void @pack.i32(<8 x i32> %numbers, <8 x i1> %lanes, ptr %at) #6 {
  %byte = bitcast <8 x i1> %lanes to i8
  %bits = zext i8 %byte to i64
  %packed = call <8 x i32> @packed(<8 x i32> %numbers, ptr @places.of.bits, i64 %bits)
  store <8 x i32> %packed, ptr %at, align 4
  ret void
}
define internal void @pack.i64(<8 x i64> %numbers, <8 x i1> %lanes, ptr %at) #6 {
  %byte = bitcast <8 x i1> %lanes to i8
  %bits = zext i8 %byte to i64
  %bits.low = and i64 %bits, 15
  %bits.high = lshr i64 %bits, 4
  %halves = bitcast <8 x i64> %numbers to <16 x i32>
  %low = shufflevector <16 x i32> %halves, <16 x i32> poison,
    <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7>
  %high = shufflevector <16 x i32> %halves, <16 x i32> poison,
    <8 x i32> <i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15>
  %packed.low = call <8 x i32> @packed(<8 x i32> %low, ptr @pairs.of.bits, i64 %bits.low)
  %packed.high = call <8 x i32> @packed(<8 x i32> %high, ptr @pairs.of.bits, i64 %bits.high)
  store <8 x i32> %packed.low, ptr %at, align 8
  %count = call i64 @llvm.ctpop.i64(i64 %bits.low)
  %at.high = getelementptr i64, ptr %at, i64 %count
  store <8 x i32> %packed.high, ptr %at.high, align 8
  ret void
}

; Bits of a word stay together.

define internal i64 @among(<64 x i1> %chosen, i64 %mask) #5 {
  %bits = bitcast <64 x i1> %chosen to i64
  %found = and i64 %bits, %mask
  ret i64 %found
}
define internal <64 x i8> @bytes.h(i64 %mask, i8 %number) #5 {
  %eight = bitcast i64 %mask to <8 x i8>
  %every = shufflevector <8 x i8> %eight, <8 x i8> poison, <64 x i32> <$BYTE_OF_LANE>
  %bits = and <64 x i8> %every, <$BIT_OF_LANE>
  %are = icmp ne <64 x i8> %bits, zeroinitializer
  %one = insertelement <64 x i8> poison, i8 %number, i64 0
  %numbers = shufflevector <64 x i8> %one, <64 x i8> poison, <64 x i32> zeroinitializer
  %bytes = select <64 x i1> %are, <64 x i8> %numbers, <64 x i8> zeroinitializer
  ret <64 x i8> %bytes
}
define internal <$LANES x i8> @bytes.m($MASK %mask, i8 %number) #5 {
$BYTES_WORDS
  ret <$LANES x i8> %bytes.$LAST
}

define internal i8 @byte.among(<8 x i1> %holds, <8 x i1> %lanes, i8 %byte) #5 {
  %bits = bitcast <8 x i1> %holds to i8
  %found = and i8 %bits, %byte
  ret i8 %found
}

; The sign of a number says that something holds: LLVM joins several signs before it makes a mask of them.

define internal {<8 x i64>, <8 x i1>} @add(<8 x i64> %left, <8 x i64> %right) #5 {
  %sum = add <8 x i64> %left, %right
  %from.left = xor <8 x i64> %sum, %left
  %from.right = xor <8 x i64> %sum, %right
  %both = and <8 x i64> %from.left, %from.right
  %are = icmp slt <8 x i64> %both, zeroinitializer
  %one = insertvalue {<8 x i64>, <8 x i1>} poison, <8 x i64> %sum, 0
  %two = insertvalue {<8 x i64>, <8 x i1>} %one, <8 x i1> %are, 1
  ret {<8 x i64>, <8 x i1>} %two
}
define internal {<8 x i64>, <8 x i1>} @sub(<8 x i64> %left, <8 x i64> %right) #5 {
  %difference = sub <8 x i64> %left, %right
  %from.left = xor <8 x i64> %difference, %left
  %from.right = xor <8 x i64> %left, %right
  %both = and <8 x i64> %from.left, %from.right
  %are = icmp slt <8 x i64> %both, zeroinitializer
  %one = insertvalue {<8 x i64>, <8 x i1>} poison, <8 x i64> %difference, 0
  %two = insertvalue {<8 x i64>, <8 x i1>} %one, <8 x i1> %are, 1
  ret {<8 x i64>, <8 x i1>} %two
}
define internal <8 x i1> @reaches.62(<8 x double> %double) #5 {
  %size = call <8 x double> @llvm.fabs.v8f64(<8 x double> %double)
  %bits = bitcast <8 x double> %size to <8 x i64>
  %less = sub <8 x i64> splat (i64 4886405595696988159), %bits
  %found = icmp slt <8 x i64> %less, zeroinitializer
  ret <8 x i1> %found
}
define internal <8 x i1> @exceeds.50(<8 x i64> %number) #5 {
  %above = sub <8 x i64> splat (i64 1125899906842624), %number
  %below = add <8 x i64> splat (i64 1125899906842624), %number
  %either = or <8 x i64> %above, %below
  %found = icmp slt <8 x i64> %either, zeroinitializer
  ret <8 x i1> %found
}

; What has 32 bits is multiplied at once, if LLVM sees that it has.

define internal <8 x i64> @multiply.32(<8 x i64> %left, <8 x i64> %right) #5 {
  %left.up = shl <8 x i64> %left, splat (i64 32)
  %left.32 = ashr <8 x i64> %left.up, splat (i64 32)
  %right.up = shl <8 x i64> %right, splat (i64 32)
  %right.32 = ashr <8 x i64> %right.up, splat (i64 32)
  %product = mul <8 x i64> %left.32, %right.32
  ret <8 x i64> %product
}

; Half of the most that may be left over is taken away first, so that the nearest whole number is the one below; it is
; found by adding to a number of which the last bit counts one. Numbers of 31 bits are multiplied by a whole number, and
; the upper bits are the quotient.

define internal <8 x i64> @divide.50(<8 x i64> %number, double %reciprocal, double %middle) #5 {
  %double = call <8 x double> @double.50(<8 x i64> %number)
  %middle.one = insertelement <8 x double> poison, double %middle, i64 0
  %middles = shufflevector <8 x double> %middle.one, <8 x double> poison, <8 x i32> zeroinitializer
  %moved = fsub <8 x double> %double, %middles
  %reciprocal.one = insertelement <8 x double> poison, double %reciprocal, i64 0
  %reciprocals = shufflevector <8 x double> %reciprocal.one, <8 x double> poison, <8 x i32> zeroinitializer
  %far = call <8 x double> @llvm.fma.v8f64(<8 x double> %moved, <8 x double> %reciprocals,
    <8 x double> splat (double 0x4338000000000000))
  %bits = bitcast <8 x double> %far to <8 x i64>
  %quotient = sub <8 x i64> %bits, splat (i64 4843621399236968448)
  ret <8 x i64> %quotient
}
define internal <8 x i64> @divide.50.positive(<8 x i64> %number, double %reciprocal, double %middle) #5 {
  %quotient = call <8 x i64> @divide.50(<8 x i64> %number, double %reciprocal, double %middle)
  ret <8 x i64> %quotient
}
define internal <8 x i64> @divide.31(
  <8 x i64> %number, double %reciprocal, double %middle, i64 %factor, i64 %shift
) #5 {
  %number.32 = and <8 x i64> %number, splat (i64 4294967295)
  %factor.one = insertelement <8 x i64> poison, i64 %factor, i64 0
  %factors = shufflevector <8 x i64> %factor.one, <8 x i64> poison, <8 x i32> zeroinitializer
  %shift.one = insertelement <8 x i64> poison, i64 %shift, i64 0
  %shifts = shufflevector <8 x i64> %shift.one, <8 x i64> poison, <8 x i32> zeroinitializer
  %product = mul <8 x i64> %number.32, %factors
  %quotient = lshr <8 x i64> %product, %shifts
  ret <8 x i64> %quotient
}

; What is added to 1.5 * 2^52, of which the last bit counts one, stands in the last bits of it, if it has up to 51 bits.
; Any number is put together of its halves, the lower one in the last bits of 2^52, the upper one in those of 2^84.

define internal <8 x double> @double.50(<8 x i64> %number) #5 {
  %moved = add <8 x i64> %number, splat (i64 4843621399236968448)
  %far = bitcast <8 x i64> %moved to <8 x double>
  %double = fsub <8 x double> %far, splat (double 0x4338000000000000)
  ret <8 x double> %double
}
define internal <8 x double> @double(<8 x i64> %number) #5 {
  %lower = and <8 x i64> %number, splat (i64 4294967295)
  %lower.moved = or <8 x i64> %lower, splat (i64 4841369599423283200)
  %lower.far = bitcast <8 x i64> %lower.moved to <8 x double>
  %upper = lshr <8 x i64> %number, splat (i64 32)
  %upper.moved = xor <8 x i64> %upper, splat (i64 4985484789646622720)
  %upper.far = bitcast <8 x i64> %upper.moved to <8 x double>
  %upper.near = fsub <8 x double> %upper.far, splat (double 0x4530000080100000)
  %double = fadd <8 x double> %upper.near, %lower.far
  ret <8 x double> %double
}
define internal <8 x i64> @whole(<8 x double> %double) #5 {
  %lower = call <8 x double> @llvm.floor.v8f64(<8 x double> %double)
  %far = fadd <8 x double> %lower, splat (double 0x4338000000000000)
  %moved = bitcast <8 x double> %far to <8 x i64>
  %number = sub <8 x i64> %moved, splat (i64 4843621399236968448)
  ret <8 x i64> %number
}
define internal <8 x i64> @whole.positive(<8 x double> %double) #5 {
  %number = call <8 x i64> @whole(<8 x double> %double)
  ret <8 x i64> %number
}
