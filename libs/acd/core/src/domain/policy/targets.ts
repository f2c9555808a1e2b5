/** What the floor is measured against. Percentages are 0 to 100. */
export interface FloorTargets {
  /** So many of a hundred callers are to be answered within so many seconds: 80 in 20 by the world's convention; TRAI asks 95 in 90. */
  readonly answeredPercent: number;
  readonly withinSeconds: number;
  readonly longestWaitSeconds: number;
  readonly abandonedPercent: number;
  /** Who hangs up sooner than this counts as a short abandon: they dialled by mistake, or thought better of it. */
  readonly shortAbandonSeconds: number;
  /** Handling (talk and wrap-up) of a call on average; 3.7 minutes and 46 seconds in India. */
  readonly handlingSeconds: number;
  /** Above this agents are worn out, below the floor is overstaffed. */
  readonly occupancyPercent: number;
  readonly adherencePercent: number;
}
