/** An e-mail on its way. */
export interface Mail {
  /** The same mail again has the same: it is its Message-ID. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Who brings e-mail to officers. */
export abstract class OfficerMail {
  /** Throws `MailRefused` for what will never be taken, any other error for what may be later. */
  abstract send(mail: Mail): Promise<void>;
}

/** The server does not take it, now or later. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}
