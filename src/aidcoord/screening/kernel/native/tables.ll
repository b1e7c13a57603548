; Goes one step down in a parameter's table; `parameters` says how tables are laid out.

define internal i64 @choose(ptr %table, i64 %node, i64 %key) #1 {
  %at = getelementptr i64, ptr %table, i64 %node
  %tag = load i64, ptr %at, !invariant.load !0
  %size.at = getelementptr i64, ptr %at, i64 1
  %first = getelementptr i64, ptr %at, i64 2
  switch i64 %tag, label %whole [ i64 2, label %cells i64 3, label %bands ]
whole:
  ret i64 %node
cells:
  %size = load i64, ptr %size.at, !invariant.load !0
  %is.cell = icmp ult i64 %key, %size
  br i1 %is.cell, label %cell, label %none
cell:
  %cell.at = getelementptr i64, ptr %first, i64 %key
  %found = load i64, ptr %cell.at, !invariant.load !0
  ret i64 %found
none:
  ret i64 0
bands:
  %count = load i64, ptr %size.at, !invariant.load !0
  %last = sub i64 %count, 1
  br label %band
band:
  %number = phi i64 [ 0, %bands ], [ %next, %higher ]
  %is.last = icmp eq i64 %number, %last
  br i1 %is.last, label %here, label %bounded
bounded:
  %below.at = getelementptr i64, ptr %first, i64 %number
  %below = load i64, ptr %below.at, !invariant.load !0
  %is.below = icmp slt i64 %key, %below
  br i1 %is.below, label %here, label %higher
higher:
  %next = add i64 %number, 1
  br label %band
here:
  %values = getelementptr i64, ptr %first, i64 %last
  %value.at = getelementptr i64, ptr %values, i64 %number
  %value = load i64, ptr %value.at, !invariant.load !0
  ret i64 %value
}

; Reads for each lane one of so many amounts. There are eight of them at least, and what nobody asks for may be anything.

define internal <8 x i64> @amounts(ptr %amounts, i64 %size, <8 x i64> %places, <8 x i1> %lanes) #5 {
  %is.few = icmp ule i64 %size, 8
  br i1 %is.few, label %few, label %many
few:
  %all = load <8 x i64>, ptr %amounts, align 8
  %picked = call <8 x i64> @pick(<8 x i64> %all, <8 x i64> %places)
  br label %done
many:
  %gathered = call <8 x i64> @gather.i64(ptr %amounts, <8 x i64> %places, <8 x i1> %lanes)
  br label %done
done:
  %found = phi <8 x i64> [ %picked, %few ], [ %gathered, %many ]
  ret <8 x i64> %found
}

; Looks up the amounts of eight lanes under one node, by their keys; in doubt are those for which there is none.

define internal {<8 x i64>, <8 x i1>} @cells(ptr %table, i64 %node, <8 x i64> %keys, <8 x i1> %lanes) #5 {
  %at = getelementptr i64, ptr %table, i64 %node
  %tag = load i64, ptr %at, !invariant.load !0
  %size.at = getelementptr i64, ptr %at, i64 1
  %size = load i64, ptr %size.at, !invariant.load !0
  %first = getelementptr i64, ptr %at, i64 2
  switch i64 %tag, label %whole [ i64 2, label %cells i64 3, label %bands ]
whole:
  %is.nothing = icmp ne i64 %tag, 1
  %amount = select i1 %is.nothing, i64 -9223372036854775808, i64 %size
  %one = insertelement <8 x i64> poison, i64 %amount, i64 0
  %same = shufflevector <8 x i64> %one, <8 x i64> poison, <8 x i32> zeroinitializer
  br label %found
cells:
  %size.one = insertelement <8 x i64> poison, i64 %size, i64 0
  %sizes = shufflevector <8 x i64> %size.one, <8 x i64> poison, <8 x i32> zeroinitializer
  %are.cells = icmp ult <8 x i64> %keys, %sizes
  %within = and <8 x i1> %are.cells, %lanes
  %amounts = getelementptr i64, ptr %first, i64 %size
  %read.cells = call <8 x i64> @amounts(ptr %amounts, i64 %size, <8 x i64> %keys, <8 x i1> %within)
  %of.cells = select <8 x i1> %within, <8 x i64> %read.cells, <8 x i64> splat (i64 -9223372036854775808)
  br label %found
bands:
  %last = sub i64 %size, 1
  br label %band
band:
  %number = phi i64 [ 0, %bands ], [ %next, %higher ]
  %places = phi <8 x i64> [ zeroinitializer, %bands ], [ %places.next, %higher ]
  %is.last = icmp eq i64 %number, %last
  br i1 %is.last, label %here, label %higher
higher:
  %below.at = getelementptr i64, ptr %first, i64 %number
  %below = load i64, ptr %below.at, !invariant.load !0
  %below.one = insertelement <8 x i64> poison, i64 %below, i64 0
  %bounds = shufflevector <8 x i64> %below.one, <8 x i64> poison, <8 x i32> zeroinitializer
  %are.above = icmp sge <8 x i64> %keys, %bounds
  %steps = zext <8 x i1> %are.above to <8 x i64>
  %places.next = add <8 x i64> %places, %steps
  %next = add i64 %number, 1
  br label %band
here:
  %inside = getelementptr i64, ptr %first, i64 %last
  %values = getelementptr i64, ptr %inside, i64 %size
  %of.bands = call <8 x i64> @amounts(ptr %values, i64 %size, <8 x i64> %places, <8 x i1> %lanes)
  br label %found
found:
  %given = phi <8 x i64> [ %same, %whole ], [ %of.cells, %cells ], [ %of.bands, %here ]
  %are.missing = icmp eq <8 x i64> %given, splat (i64 -9223372036854775808)
  %values.given = insertvalue {<8 x i64>, <8 x i1>} undef, <8 x i64> %given, 0
  %whole.given = insertvalue {<8 x i64>, <8 x i1>} %values.given, <8 x i1> %are.missing, 1
  ret {<8 x i64>, <8 x i1>} %whole.given
}
