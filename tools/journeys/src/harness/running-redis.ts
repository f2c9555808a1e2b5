import { spawn } from 'node:child_process';
import net from 'node:net';
import { freePorts, until } from '@pukar/platform/testing';

export interface RunningRedis {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Debian's redis-server on a port of its own, in memory alone. */
export async function startRedis(): Promise<RunningRedis> {
  const [port] = (await freePorts(1)) as [number];
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  let failure: Error | undefined;
  child.once('error', (error) => { failure = error; });
  await until('Redis', () => {
    if (failure ?? child.exitCode !== null) throw new Error(`redis-server did not start; on Debian: apt-get install redis-server (${failure?.message ?? `exit code ${child.exitCode}`})`);
    return takesConnections(port);
  });
  const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()); });
  return { url: `redis://127.0.0.1:${port}`, pid: child.pid!, stop: () => { child.kill('SIGKILL'); return ended; } };
}

const takesConnections = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = net.connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
  socket.on('error', () => resolve(false));
});
