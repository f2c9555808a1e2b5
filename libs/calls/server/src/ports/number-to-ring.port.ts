import type { CallPurpose } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';

/** Knows whom a call of ours rings. The number stays where it is kept until the moment in which it is needed. */
export abstract class NumberToRingPort {
  /** E.164; undefined where there is none: withheld, or nobody's. `where`: the transaction that made what the call is about. */
  abstract numberOf(purpose: CallPurpose, about: string, where?: Pick<Tx, 'query'>): Promise<string | undefined>;
  /** Whether it may ring at this moment: not in quiet hours, and not what is not wanted any more. Asked once, right before the carrier is. */
  abstract mayRing(purpose: CallPurpose, about: string, where: Pick<Tx, 'query'>): Promise<boolean>;
}
