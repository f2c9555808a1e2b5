import type { Tx } from '@pukar/platform/database';

/** The tickets that statements were spoken for. */
export abstract class WrittenStatementsPort {
  /** Whether a statement was written down: its ticket has gone on with it. */
  abstract isWritten(tx: Tx, spokenId: string): Promise<boolean>;
}
