import type { Tx } from '@pukar/platform/database';

/** What citizens answer to officers' questions. */
export abstract class ClarificationsPort {
  /** The answer, redacted, to the question of a `clarification` act; undefined where the citizen gave none. */
  abstract answerTo(tx: Tx, clarificationId: string): Promise<string | undefined>;
}
