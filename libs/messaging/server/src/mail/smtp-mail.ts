import type { Transporter } from 'nodemailer';
import { type Mail, MailRefused, OfficerMail } from './officer-mail.js';

const LIMIT_MS = 15_000;

/** E-mail over SMTP. It gives a server only so long, uses TLS wherever the server has it, and puts nothing but text into a mail. */
export class SmtpMail extends OfficerMail {
  private transport: Promise<Transporter> | undefined;

  constructor(private readonly url: string, private readonly from: string) {
    super();
  }

  async send({ id, to, subject, text }: Mail): Promise<void> {
    const fault = await (await this.connected()).sendMail({ from: { name: 'Pukar', address: this.from }, to: { name: '', address: to }, subject, text, messageId: `<${id}@${this.from.split('@')[1]!}>`, headers: { 'Auto-Submitted': 'auto-generated' } })
      .then(() => undefined, (error: { responseCode?: number }) => error);
    if (!fault) return;
    // A server repeats the address that it refuses: only its code goes on. 5xx is for good (RFC 5321); a wrong password (535) is ours to mend.
    const { responseCode } = fault;
    if (responseCode !== undefined && responseCode >= 500 && responseCode !== 535) throw new MailRefused(`the mail server answered ${responseCode}`);
    throw new Error(responseCode === undefined ? 'the mail server cannot be reached' : `the mail server answered ${responseCode}`);
  }

  /** The library is loaded with the first mail: a helpline without a mail server does not pay for it. */
  private connected(): Promise<Transporter> {
    this.transport ??= import('nodemailer').then(({ createTransport }) => createTransport({ url: this.url, connectionTimeout: LIMIT_MS, greetingTimeout: LIMIT_MS, socketTimeout: LIMIT_MS, disableFileAccess: true, disableUrlAccess: true }));
    return this.transport;
  }
}
