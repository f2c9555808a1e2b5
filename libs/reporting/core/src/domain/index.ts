export { type DepartmentCounts, type DepartmentDigest, digestsOf, type Grade, type GradedShare, type Measure, MEASURES } from './department-digest.js';
export * from './figures/index.js';
export { type IndianMonth, lastMonth, type MonthSpan, spanOf } from './month.js';
export { type EstimateScore, GOOD_ENOUGH, isGoodEstimate, type LeftWait, scoreEstimates, type ToldWait } from './score-estimates.js';
export { isShowable, LEAST_GROUP, type Line, showLine, type ShownLine, showShare } from './suppress.js';
export { agentsNeeded, erlangB, erlangC, type Expected, expected, type Load, type Staffing, staffing } from './erlang.js';
