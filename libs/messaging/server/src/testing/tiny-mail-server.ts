import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface TookMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body as they came. */
  readonly text: string;
}

/** A real SMTP server that keeps what it is given. */
export class TinyMailServer {
  readonly taken: TookMail[] = [];
  /** Codes with which the next mails are refused. */
  readonly refusals: number[] = [];
  private readonly server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const responseCode = this.refusals.shift();
        if (responseCode !== undefined) return void done(Object.assign(new Error('no'), { responseCode }));
        const { mailFrom, rcptTo } = session.envelope;
        this.taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });

  async start(): Promise<void> {
    await new Promise<void>((done) => { this.server.listen(0, '127.0.0.1', () => { done(); }); });
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => { this.server.close(() => { done(); }); });
  }
}
