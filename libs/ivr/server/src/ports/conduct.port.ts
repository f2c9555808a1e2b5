/** Whether a caller reaches a person now; `again`: when they do, where they do not. `isWarned`: a warning is spoken before the queue. */
export type CallerStanding = { readonly mayReachPerson: true; readonly isWarned: boolean } | { readonly mayReachPerson: false; readonly again: Date };

/** Asks about the fair limit of callers who were marked. `from` is the number as the carrier says it; a withheld one has no limit. */
export abstract class ConductPort {
  /** Whether they reach a person now, in this call: what it has itself come to so far stands against nobody. */
  abstract standing(from: string, callSid: string): Promise<CallerStanding>;
  /** The caller objects to what was marked. `decided`: it was looked at again already; `nothing`: there is nothing to object to. */
  abstract appeal(from: string): Promise<'noted' | 'decided' | 'nothing'>;
}
