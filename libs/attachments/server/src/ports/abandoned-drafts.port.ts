import type { Tx } from '@pukar/platform/database';

/** Which drafts nobody works on any more. */
export abstract class AbandonedDraftsPort {
  /** Whether it did not become a ticket, and was not saved since `before`; or is not there at all. */
  abstract isAbandoned(source: Pick<Tx, 'query'>, callId: string, before: Date): Promise<boolean>;
}
