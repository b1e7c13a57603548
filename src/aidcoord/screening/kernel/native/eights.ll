; What is done with eight lanes, or with those of a word, by processors that have masks of their own, and by any of
; which nothing else is known: LLVM is told what is meant. `eights_avx2` has the same in other steps.

declare <8 x i32> @llvm.experimental.vector.compress.v8i32(<8 x i32>, <8 x i1>, <8 x i32>)
declare <8 x i64> @llvm.experimental.vector.compress.v8i64(<8 x i64>, <8 x i1>, <8 x i64>)
declare {<8 x i64>, <8 x i1>} @llvm.sadd.with.overflow.v8i64(<8 x i64>, <8 x i64>)
declare {<8 x i64>, <8 x i1>} @llvm.ssub.with.overflow.v8i64(<8 x i64>, <8 x i64>)
declare void @llvm.masked.store.v8i64.p0(<8 x i64>, ptr, i32, <8 x i1>)
declare <8 x i8> @llvm.masked.load.v8i8.p0(ptr, i32, <8 x i1>, <8 x i8>)
declare <8 x i16> @llvm.masked.load.v8i16.p0(ptr, i32, <8 x i1>, <8 x i16>)
declare <8 x i32> @llvm.masked.load.v8i32.p0(ptr, i32, <8 x i1>, <8 x i32>)
declare <8 x i64> @llvm.masked.load.v8i64.p0(ptr, i32, <8 x i1>, <8 x i64>)
declare <64 x i8> @llvm.masked.load.v64i8.p0(ptr, i32, <64 x i1>, <64 x i8>)
declare <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr>, i32, <8 x i1>, <8 x i64>)

; The lanes of which a byte has the bits.

define internal <8 x i1> @lanes(i8 %byte) #5 {
  %lanes = bitcast i8 %byte to <8 x i1>
  ret <8 x i1> %lanes
}

; Reads eight numbers that follow each other, as far as a mask has them; the others may be anything. So many are left in
; all: what comes behind them may not be there.

define internal <8 x i8> @read.i8(ptr %at, <8 x i1> %lanes, i64 %left) #5 {
  %found = call <8 x i8> @llvm.masked.load.v8i8.p0(ptr %at, i32 1, <8 x i1> %lanes, <8 x i8> zeroinitializer)
  ret <8 x i8> %found
}
define internal <8 x i16> @read.i16(ptr %at, <8 x i1> %lanes, i64 %left) #5 {
  %found = call <8 x i16> @llvm.masked.load.v8i16.p0(ptr %at, i32 2, <8 x i1> %lanes, <8 x i16> zeroinitializer)
  ret <8 x i16> %found
}
define internal <8 x i32> @read.i32(ptr %at, <8 x i1> %lanes, i64 %left) #5 {
  %found = call <8 x i32> @llvm.masked.load.v8i32.p0(ptr %at, i32 4, <8 x i1> %lanes, <8 x i32> zeroinitializer)
  ret <8 x i32> %found
}
define internal <8 x i64> @read.i64(ptr %at, <8 x i1> %lanes, i64 %left) #5 {
  %found = call <8 x i64> @llvm.masked.load.v8i64.p0(ptr %at, i32 8, <8 x i1> %lanes, <8 x i64> zeroinitializer)
  ret <8 x i64> %found
}

; Reads numbers from a place each, as far as a mask has them; the others are 0.

define internal <8 x i64> @gather.i64(ptr %start, <8 x i64> %places, <8 x i1> %lanes) #5 {
  %at = getelementptr i64, ptr %start, <8 x i64> %places
  %found = call <8 x i64> @llvm.masked.gather.v8i64.v8p0(<8 x ptr> %at, i32 8, <8 x i1> %lanes,
    <8 x i64> zeroinitializer)
  ret <8 x i64> %found
}

; Picks one of eight numbers for each lane; places beyond the eighth begin again with the first.

define internal <8 x i64> @pick(<8 x i64> %numbers, <8 x i64> %places) #5 {
  %within = and <8 x i64> %places, splat (i64 7)
  %p.0 = extractelement <8 x i64> %within, i64 0
  %v.0 = extractelement <8 x i64> %numbers, i64 %p.0
  %f.0 = insertelement <8 x i64> poison, i64 %v.0, i64 0
  %p.1 = extractelement <8 x i64> %within, i64 1
  %v.1 = extractelement <8 x i64> %numbers, i64 %p.1
  %f.1 = insertelement <8 x i64> %f.0, i64 %v.1, i64 1
  %p.2 = extractelement <8 x i64> %within, i64 2
  %v.2 = extractelement <8 x i64> %numbers, i64 %p.2
  %f.2 = insertelement <8 x i64> %f.1, i64 %v.2, i64 2
  %p.3 = extractelement <8 x i64> %within, i64 3
  %v.3 = extractelement <8 x i64> %numbers, i64 %p.3
  %f.3 = insertelement <8 x i64> %f.2, i64 %v.3, i64 3
  %p.4 = extractelement <8 x i64> %within, i64 4
  %v.4 = extractelement <8 x i64> %numbers, i64 %p.4
  %f.4 = insertelement <8 x i64> %f.3, i64 %v.4, i64 4
  %p.5 = extractelement <8 x i64> %within, i64 5
  %v.5 = extractelement <8 x i64> %numbers, i64 %p.5
  %f.5 = insertelement <8 x i64> %f.4, i64 %v.5, i64 5
  %p.6 = extractelement <8 x i64> %within, i64 6
  %v.6 = extractelement <8 x i64> %numbers, i64 %p.6
  %f.6 = insertelement <8 x i64> %f.5, i64 %v.6, i64 6
  %p.7 = extractelement <8 x i64> %within, i64 7
  %v.7 = extractelement <8 x i64> %numbers, i64 %p.7
  %f.7 = insertelement <8 x i64> %f.6, i64 %v.7, i64 7
  ret <8 x i64> %f.7
}
; Writes numbers as far as a mask has them. Nobody reads the others where it is the only time that they are written.

define internal void @write(<8 x i64> %numbers, <8 x i1> %lanes, ptr %at) #6 {
  call void @llvm.masked.store.v8i64.p0(<8 x i64> %numbers, ptr %at, i32 8, <8 x i1> %lanes)
  ret void
}
define internal void @write.once(<8 x i64> %numbers, <8 x i1> %lanes, ptr %at) #6 {
  call void @llvm.masked.store.v8i64.p0(<8 x i64> %numbers, ptr %at, i32 8, <8 x i1> %lanes)
  ret void
}

; Writes those that a mask has one after another. What is written behind them may be anything.

define internal void @pack.i32(<8 x i32> %numbers, <8 x i1> %lanes, ptr %at) #6 {
  %packed = call <8 x i32> @llvm.experimental.vector.compress.v8i32(<8 x i32> %numbers, <8 x i1> %lanes,
    <8 x i32> poison)
  store <8 x i32> %packed, ptr %at, align 4
  ret void
}
define internal void @pack.i64(<8 x i64> %numbers, <8 x i1> %lanes, ptr %at) #6 {
  %packed = call <8 x i64> @llvm.experimental.vector.compress.v8i64(<8 x i64> %numbers, <8 x i1> %lanes,
    <8 x i64> poison)
  store <8 x i64> %packed, ptr %at, align 8
  ret void
}

; Reads the bytes of all lanes of a word in the same way.

define internal <64 x i8> @read.codes(ptr %at, i64 %mask, i64 %left) #5 {
  %bits = bitcast i64 %mask to <64 x i1>
  %found = call <64 x i8> @llvm.masked.load.v64i8.p0(ptr %at, i32 1, <64 x i1> %bits, <64 x i8> zeroinitializer)
  ret <64 x i8> %found
}

; The lanes of a mask that are chosen.

define internal i64 @among(<64 x i1> %chosen, i64 %mask) #5 {
  %bits = bitcast i64 %mask to <64 x i1>
  %both = and <64 x i1> %chosen, %bits
  %found = bitcast <64 x i1> %both to i64
  ret i64 %found
}

; A byte for each lane: a number for those of a mask, and 0 for the others.

define internal <64 x i8> @bytes.h(i64 %mask, i8 %number) #5 {
  %bits = bitcast i64 %mask to <64 x i1>
  %one = insertelement <64 x i8> poison, i8 %number, i64 0
  %every = shufflevector <64 x i8> %one, <64 x i8> poison, <64 x i32> zeroinitializer
  %bytes = select <64 x i1> %bits, <64 x i8> %every, <64 x i8> zeroinitializer
  ret <64 x i8> %bytes
}
define internal <$LANES x i8> @bytes.m($MASK %mask, i8 %number) #5 {
  %bits = bitcast $MASK %mask to <$LANES x i1>
  %one = insertelement <$LANES x i8> poison, i8 %number, i64 0
  %every = shufflevector <$LANES x i8> %one, <$LANES x i8> poison, <$LANES x i32> zeroinitializer
  %bytes = select <$LANES x i1> %bits, <$LANES x i8> %every, <$LANES x i8> zeroinitializer
  ret <$LANES x i8> %bytes
}

; The byte of those of a mask of which something holds. The byte of the mask is given too.

define internal i8 @byte.among(<8 x i1> %holds, <8 x i1> %lanes, i8 %byte) #5 {
  %both = and <8 x i1> %holds, %lanes
  %found = bitcast <8 x i1> %both to i8
  ret i8 %found
}

; Sums and differences, and of which lanes they go beyond 64 bits.

define internal {<8 x i64>, <8 x i1>} @add(<8 x i64> %left, <8 x i64> %right) #5 {
  %both = call {<8 x i64>, <8 x i1>} @llvm.sadd.with.overflow.v8i64(<8 x i64> %left, <8 x i64> %right)
  ret {<8 x i64>, <8 x i1>} %both
}
define internal {<8 x i64>, <8 x i1>} @sub(<8 x i64> %left, <8 x i64> %right) #5 {
  %both = call {<8 x i64>, <8 x i1>} @llvm.ssub.with.overflow.v8i64(<8 x i64> %left, <8 x i64> %right)
  ret {<8 x i64>, <8 x i1>} %both
}

; Of which lanes doubles are 2^62 or more, and numbers more than 2^50, both above and below 0.

define internal <8 x i1> @reaches.62(<8 x double> %double) #5 {
  %size = call <8 x double> @llvm.fabs.v8f64(<8 x double> %double)
  %found = fcmp oge <8 x double> %size, splat (double 4611686018427387904.0)
  ret <8 x i1> %found
}
define internal <8 x i1> @exceeds.50(<8 x i64> %number) #5 {
  %moved = add <8 x i64> %number, splat (i64 1125899906842624)
  %found = icmp ugt <8 x i64> %moved, splat (i64 2251799813685248)
  ret <8 x i1> %found
}

; Multiplies numbers of 32 bits.

define internal <8 x i64> @multiply.32(<8 x i64> %left, <8 x i64> %right) #5 {
  %left.up = shl <8 x i64> %left, splat (i64 32)
  %left.32 = ashr <8 x i64> %left.up, splat (i64 32)
  %right.up = shl <8 x i64> %right, splat (i64 32)
  %right.32 = ashr <8 x i64> %right.up, splat (i64 32)
  %product = mul <8 x i64> %left.32, %right.32
  ret <8 x i64> %product
}

; Divides by a number that is known beforehand, towards the lower: what is within 2^50, has no sign besides, or has 31
; bits and no sign. Half a unit more leaves what is rounded down as it is, and farther from a whole number than any
; rounding.

define internal <8 x i64> @divide.50(<8 x i64> %number, double %reciprocal, double %middle) #5 {
  %about = call <8 x double> @about(<8 x i64> %number, double %reciprocal)
  %quotient = call <8 x i64> @whole(<8 x double> %about)
  ret <8 x i64> %quotient
}
define internal <8 x i64> @divide.50.positive(<8 x i64> %number, double %reciprocal, double %middle) #5 {
  %about = call <8 x double> @about(<8 x i64> %number, double %reciprocal)
  %quotient = call <8 x i64> @whole.positive(<8 x double> %about)
  ret <8 x i64> %quotient
}
define internal <8 x double> @about(<8 x i64> %number, double %reciprocal) #5 {
  %double = call <8 x double> @double.50(<8 x i64> %number)
  %half = fadd <8 x double> %double, splat (double 0.5)
  %one = insertelement <8 x double> poison, double %reciprocal, i64 0
  %reciprocals = shufflevector <8 x double> %one, <8 x double> poison, <8 x i32> zeroinitializer
  %about = fmul <8 x double> %half, %reciprocals
  ret <8 x double> %about
}
define internal <8 x i64> @divide.31(
  <8 x i64> %number, double %reciprocal, double %middle, i64 %factor, i64 %shift
) #5 {
  %quotient = call <8 x i64> @divide.50.positive(<8 x i64> %number, double %reciprocal, double %middle)
  ret <8 x i64> %quotient
}

; Numbers as doubles: any, and those of which it is enough that numbers up to 2^50 are right.

define internal <8 x double> @double(<8 x i64> %number) #5 {
  %double = sitofp <8 x i64> %number to <8 x double>
  ret <8 x double> %double
}
define internal <8 x double> @double.50(<8 x i64> %number) #5 {
  %double = sitofp <8 x i64> %number to <8 x double>
  ret <8 x double> %double
}

; Doubles rounded down, any and those of which none is below 0. What is no number of 51 bits may become any.

define internal <8 x i64> @whole(<8 x double> %double) #5 {
  %lower = call <8 x double> @llvm.floor.v8f64(<8 x double> %double)
  %found = fptosi <8 x double> %lower to <8 x i64>
  %number = freeze <8 x i64> %found
  ret <8 x i64> %number
}
define internal <8 x i64> @whole.positive(<8 x double> %double) #5 {
  %found = fptosi <8 x double> %double to <8 x i64>
  %number = freeze <8 x i64> %found
  ret <8 x i64> %number
}
