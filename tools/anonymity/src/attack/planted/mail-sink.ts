import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The least that a server for e-mail has to say; it keeps what it is given. */
export class MailSink {
  /** Each as it was sent: to whom, and its headers and text, decoded. */
  readonly mails: { readonly to: string; readonly text: string }[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<MailSink> {
    const server = createServer();
    const sink = new MailSink(server);
    server.on('connection', (socket) => { sink.serve(socket); });
    await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  private serve(socket: Socket): void {
    let [heard, to, isMail] = ['', '', false];
    const answer = (line: string): void => {
      if (isMail) return;
      if (/^rcpt/i.test(line)) to = /<([^>]*)>/.exec(line)?.[1] ?? '';
      isMail = /^data/i.test(line);
      socket.write(isMail ? '354 go on\r\n' : /^quit/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
    };
    socket.on('error', () => undefined).write('220 sink\r\n');
    socket.on('data', (data) => {
      heard += data.toString('utf8');
      for (let end = heard.indexOf(isMail ? '\r\n.\r\n' : '\r\n'); end >= 0; end = heard.indexOf(isMail ? '\r\n.\r\n' : '\r\n')) {
        const [said, was] = [heard.slice(0, end), isMail];
        heard = heard.slice(end + (was ? 5 : 2));
        if (was) { this.mails.push({ to, text: decoded(said) }); isMail = false; socket.write('250 ok\r\n'); } else answer(said);
      }
    });
  }
}

/** Headers, and the text both as it came and as it is read. */
function decoded(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const printable = body.replaceAll(/=\r?\n/g, '').replaceAll(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
  const words = head.replaceAll(/=\?utf-8\?b\?([^?]+)\?=/gi, (_, text: string) => Buffer.from(text, 'base64').toString('utf8'));
  return [head, words, body, printable, Buffer.from(body, 'base64').toString('utf8')].join('\n');
}
