import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A road to PostgreSQL on which everything can get stuck: connections stay open, and nothing passes. */
export class SilentRoad {
  private readonly pairs: { readonly near: Socket; readonly far: Socket }[] = [];
  private isStuck = false;
  private readonly server = createServer((near) => this.pass(near));

  private constructor(private readonly to: URL) {}

  static async to(url: string): Promise<SilentRoad> {
    const road = new SilentRoad(new URL(url));
    await new Promise<void>((resolve) => road.server.listen(0, '127.0.0.1', resolve));
    return road;
  }

  get url(): string {
    const here = new URL(this.to);
    [here.hostname, here.port] = ['127.0.0.1', String((this.server.address() as AddressInfo).port)];
    return here.href;
  }

  /** How many connections were ever made over it. */
  get made(): number {
    return this.pairs.length;
  }

  stick(): void {
    this.isStuck = true;
    for (const { near, far } of this.pairs) [near, far].forEach((end) => end.pause());
  }

  /** What got stuck arrives, in its order. */
  goOn(): void {
    this.isStuck = false;
    for (const { near, far } of this.pairs) [near, far].forEach((end) => end.resume());
  }

  async close(): Promise<void> {
    for (const { near, far } of this.pairs) [near, far].forEach((end) => end.destroy());
    await new Promise((resolve) => this.server.close(resolve));
  }

  private pass(near: Socket): void {
    const far = connect(Number(this.to.port), this.to.hostname);
    this.pairs.push({ near, far });
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => to.end());
      if (this.isStuck) from.pause();
    }
  }
}
