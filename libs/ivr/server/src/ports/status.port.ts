import type { StatusAnswer } from '@pukar/grievances-core/contracts';

/** Tells how far a ticket has come. */
export abstract class StatusPort {
  /** `digits` as keyed in; `from` guards against guessing, per number. */
  abstract byNumber(asked: { readonly digits: string; readonly from: string }): Promise<StatusAnswer>;
}
