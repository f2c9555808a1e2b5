import type { RingBack } from '@pukar/citizens-core/domain';
import type { Tx } from '@pukar/platform/database';

/** Asks call-backs whether a call is one of theirs. */
export abstract class RingBacksPort {
  /** Why we ring; undefined for a call that rings nobody back. */
  abstract whyRung(where: Pick<Tx, 'query'>, callId: string): Promise<RingBack | undefined>;
}
