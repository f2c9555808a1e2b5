import type { Tx } from '@pukar/platform/database';

/** Something spoken that an agent must write down. */
export interface StatementToWrite {
  /** Its own id: caller, draft and work are found by it. */
  readonly spokenId: string;
  readonly ticketId: string;
  readonly recordingSid: string;
  readonly callSid: string;
  /** The number that it was spoken from, as the carrier says it. */
  readonly from: string;
  readonly language: string;
  readonly seconds: number | null;
  readonly spokenAt: Date;
  /** By when an answer was promised. */
  readonly dueAt: Date;
  /** What the ticket says so far: the draft begins with it. */
  readonly categoryCode: string;
  readonly placeCode: string | null;
}

/** The worklist of agents who write down what was spoken. */
export abstract class StatementWorkPort {
  /** Takes the recording over, and makes it work for an agent, in this transaction. Who spoke it can be rung back from then on. */
  abstract begin(tx: Tx, statement: StatementToWrite): Promise<void>;
}
