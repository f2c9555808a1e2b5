import type { RingBack } from '@pukar/citizens-core/domain';

/** Asks call-backs whether a call is one of theirs. */
export abstract class RingBacksPort {
  /** Why we ring; undefined for a call that rings nobody back. */
  abstract whyRung(callId: string): Promise<RingBack | undefined>;
}
