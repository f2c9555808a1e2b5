import type { IndianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import type { FigureTargets, PlannedBreak, PlannedShift } from '@pukar/reporting-core/domain';

/** What the floor's policy says that figures need. */
export interface FloorPlan {
  readonly targets: FigureTargets & { readonly adherencePercent: number };
  readonly breaks: readonly (PlannedBreak & { readonly name: BothNames })[];
  readonly queues: readonly { readonly queue: string; readonly name: BothNames }[];
}

export interface BothNames {
  readonly en: string;
  readonly hi: string;
}

/** The policy that is in force, and what other rooms know that the wallboard shows. */
export abstract class FloorPlanPort {
  abstract read(source?: Pick<Tx, 'query'>): Promise<FloorPlan>;
  /** Shifts that agents have, or one of them, from the evening before the first of these days to the last of them. */
  abstract shifts(first: IndianDay, last: IndianDay, agentId?: string): Promise<readonly PlannedShift[]>;
  /** Call-backs whose time is over. */
  abstract overdueCallBacks(): Promise<number>;
}
