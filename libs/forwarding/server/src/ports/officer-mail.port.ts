import type { Tx } from '@pukar/platform/database';

/** An e-mail to an officer: nothing of a person is in it. */
export interface OfficerMail {
  /** Or the confirmation of an address, whose mail goes to that address. */
  readonly officerId: string;
  /** Waits for nothing that could go with it. */
  readonly isUrgent?: boolean;
  /** The same mail again has the same key, and goes once. */
  readonly key: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends an officer an e-mail, where the officer has an address; committed with the transaction. */
export abstract class OfficerMailPort {
  abstract send(tx: Tx, mail: OfficerMail): Promise<void>;
}
