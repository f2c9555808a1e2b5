import type { Tx } from '@pukar/platform/database';
import type { FigureTargets, PlannedBreak } from '@pukar/reporting-core/domain';

/** What the floor's policy says that figures need. */
export interface FloorPlan {
  readonly targets: FigureTargets;
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
  /** Call-backs whose time is over. */
  abstract overdueCallBacks(): Promise<number>;
}
