import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import { freePorts, until } from '@pukar/platform/testing';

/** A Redis of its own that writes its file, on one port as long as it is wanted. */
export class OwnRedis {
  private child: ChildProcess | undefined;

  private constructor(private readonly folder: string, readonly port: number) {}

  static async start(folder: string): Promise<OwnRedis> {
    const [port] = (await freePorts(1)) as [number];
    const redis = new OwnRedis(folder, port);
    await redis.start();
    return redis;
  }

  get isUp(): boolean { return this.child?.exitCode === null && this.child.signalCode === null; }

  async start(): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const child = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
    this.child = child;
    let failure: Error | undefined;
    child.once('error', (error) => { failure = error; });
    await until('Redis', () => {
      if (failure ?? child.exitCode !== null) throw new Error(`redis-server did not start; on Debian: apt-get install redis-server (${failure?.message ?? `exit code ${child.exitCode}`})`);
      return takesConnections(this.port);
    });
  }

  /** `kill -9`; `losesFile`: what it wrote is gone too. */
  async kill({ losesFile = false } = {}): Promise<void> {
    const { child } = this;
    if (!child || !this.isUp) return;
    const ended = new Promise((resolve) => { child.once('exit', resolve); });
    child.kill('SIGKILL');
    await ended;
    if (losesFile) rmSync(this.folder, { recursive: true, force: true });
  }

  /** It takes connections and answers nothing until it is thawed. */
  freeze(): void { this.child?.kill('SIGSTOP'); }
  thaw(): void { this.child?.kill('SIGCONT'); }
}

const takesConnections = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = net.connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
  socket.on('error', () => resolve(false));
});
