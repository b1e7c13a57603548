; The same two without a loop, for processors that put bits together and apart at once.
;
; Where bits are spread, what ends a run of members less what begins it is all bits between; where they come together,
; what is added to the lower bits of a run is carried into its highest if any of them is set.

declare i64 @llvm.x86.bmi.pext.64(i64, i64)
declare i64 @llvm.x86.bmi.pdep.64(i64, i64)
define internal $MASK @spread(ptr %own, ptr %runs, i64 %households) #4 {
  %here.at = getelementptr $MASK, ptr %own, i64 5
  %here = load $MASK, ptr %here.at, align 8
  %starts.at = getelementptr $MASK, ptr %own, i64 6
  %starts = load $MASK, ptr %starts.at, align 8
  %ends.at = getelementptr $MASK, ptr %own, i64 7
  %ends = load $MASK, ptr %ends.at, align 8
$SPREAD_WORDS
  ret $MASK %found.$LAST
}
define internal i64 @any(ptr %own, ptr %runs, $MASK %members) #4 {
  %lanes.at = getelementptr $MASK, ptr %own, i64 1
  %lanes = load $MASK, ptr %lanes.at, align 8
  %here.at = getelementptr $MASK, ptr %own, i64 5
  %here = load $MASK, ptr %here.at, align 8
  %tops.at = getelementptr $MASK, ptr %own, i64 8
  %tops = load $MASK, ptr %tops.at, align 8
  %within = and $MASK %members, %lanes
  %others = xor $MASK %tops, splat (i64 -1)
  %low = and $MASK %within, %others
  %low.lanes = and $MASK %lanes, %others
  %carried = add $MASK %low, %low.lanes
  %either = or $MASK %carried, %within
  %found = and $MASK %either, %tops
$ANY_WORDS
  ret i64 %households.$LAST
}
