import { createConnection, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/** One HTTP/1.1 connection that stays open and carries one request at a time, written by hand: a generator must cost less than what it measures. */
export class RawConnection {
  private waiting: ((answer: { status: number; body: string }) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;
  private got: Buffer | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => { this.receive(chunk); });
    const end = (error?: Error): void => { this.failed?.(error ?? new Error('the connection was closed')); };
    socket.on('error', end).on('close', () => { end(); });
  }

  static open(port: number): Promise<RawConnection> {
    return new Promise((resolve, reject) => {
      const socket = createConnection({ host: '127.0.0.1', port }, () => { resolve(new RawConnection(socket)); });
      socket.once('error', reject);
    });
  }

  /** Sends a whole request as it is; gives the status of its answer, and what was answered. */
  ask(request: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      this.waiting = resolve;
      this.failed = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    const got = this.got ? Buffer.concat([this.got, chunk]) : chunk;
    const headEnd = got.indexOf(HEAD_END);
    this.got = got;
    if (headEnd < 0) return;
    const head = got.toString('latin1', 0, headEnd);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) return this.failed?.(new Error(`an answer without a length: ${head}`));
    const from = headEnd + HEAD_END.length;
    if (got.length < from + Number(length)) return;
    this.got = undefined;
    const { waiting } = this;
    this.waiting = undefined;
    this.failed = undefined;
    waiting?.({ status: Number(head.slice(9, 12)), body: got.toString('utf8', from) });
  }
}
