import type { PlannedBreak } from '../planned-break.js';
import type { FigureTargets } from '../service-levels.js';

/** Targets and breaks for specs, as the product's own policy has them. */
export const DEFAULT_TARGETS: FigureTargets = { answeredPercent: 80, withinSeconds: 20, longestWaitSeconds: 120, abandonedPercent: 5, shortAbandonSeconds: 5 };
export const BREAKS: readonly PlannedBreak[] = [{ code: 'tea', minutes: 15, counts: 'break' }, { code: 'training', minutes: 60, counts: 'work' }];
