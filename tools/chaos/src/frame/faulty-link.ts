import net, { type AddressInfo, type Socket } from 'node:net';

/** How a link behaves: as if it were not there, later by so many milliseconds each way, taking everything and answering nothing, or nobody there. */
export type LinkState = { readonly is: 'passing' } | { readonly is: 'slow'; readonly ms: number } | { readonly is: 'half-open' } | { readonly is: 'refusing' };

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** A TCP link to a server, in which one may do what networks do. What connects keeps its address, also while the server is restarted on its own. */
export class FaultyLink {
  private state: LinkState = { is: 'passing' };
  private readonly pairs = new Set<Pair>();
  /** Taken while the link was half-open: there is nobody at their other end. */
  private readonly unanswered = new Set<Socket>();
  private server: net.Server | undefined;
  private port = 0;

  private constructor(private readonly target: () => number) {}

  /** `target`: the port of the server on this machine, asked for with every connection. */
  static async open(target: () => number): Promise<FaultyLink> {
    const link = new FaultyLink(target);
    await link.listen();
    return link;
  }

  get listensAt(): number { return this.port; }
  get connections(): number { return this.pairs.size + this.unanswered.size; }

  /** As if it were not there. What was swallowed stays swallowed: those connections are cut. */
  async heals(): Promise<void> {
    const was = this.state.is;
    this.state = { is: 'passing' };
    if (was === 'half-open') this.drops();
    if (was === 'refusing') await this.listen();
  }

  /** Each piece comes so many milliseconds later, both ways, in its order. */
  async delays(ms: number): Promise<void> {
    await this.heals();
    this.state = { is: 'slow', ms };
  }

  /** New connections are taken, old ones stay, and nothing comes through. */
  async goesHalfOpen(): Promise<void> {
    await this.heals();
    this.state = { is: 'half-open' };
  }

  /** Nobody listens, and whatever was connected is cut. */
  async refuses(): Promise<void> {
    if (this.state.is === 'refusing') return;
    this.state = { is: 'refusing' };
    const { server } = this;
    const closed = new Promise((resolve) => { server!.close(resolve); });
    this.drops();
    await closed;
  }

  /** Every connection is cut at once; new ones are as before. */
  drops(): void {
    for (const { near, far } of [...this.pairs]) {
      near.resetAndDestroy();
      far.destroy();
    }
    for (const socket of [...this.unanswered]) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    await this.refuses();
  }

  private async listen(): Promise<void> {
    const server = net.createServer({ noDelay: true }, (near) => this.joins(near));
    this.server = server;
    await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(this.port, '127.0.0.1', resolve); });
    this.port = (server.address() as AddressInfo).port;
  }

  private joins(near: Socket): void {
    near.on('error', () => undefined);
    if (this.state.is === 'half-open') {
      this.unanswered.add(near);
      near.resume().once('close', () => this.unanswered.delete(near));
      return;
    }
    const far = net.connect({ port: this.target(), host: '127.0.0.1', noDelay: true });
    const pair: Pair = { near, far };
    this.pairs.add(pair);
    far.on('error', () => undefined);
    this.carries(near, far);
    this.carries(far, near);
    // Where the other end's leaving cannot be seen, it is not.
    near.once('close', () => { this.pairs.delete(pair); this.sees(() => far.destroy()); });
    far.once('close', () => { this.pairs.delete(pair); this.sees(() => near.destroy()); });
  }

  /** Pieces one way, each not before the one before it. */
  private carries(from: Socket, to: Socket): void {
    let lastAt = 0;
    from.on('data', (piece: Buffer) => {
      const { state } = this;
      if (state.is === 'half-open') return;
      const now = performance.now();
      const at = Math.max(lastAt, now + (state.is === 'slow' ? state.ms : 0));
      if (at <= now) {
        if (!to.write(piece)) {
          from.pause();
          to.once('drain', () => from.resume());
        }
        return;
      }
      lastAt = at;
      setTimeout(() => { if (!to.destroyed && this.state.is !== 'half-open') to.write(piece); }, at - now);
    });
  }

  private sees(end: () => void): void {
    const { state } = this;
    if (state.is === 'slow') setTimeout(end, state.ms);
    else end();
  }
}
