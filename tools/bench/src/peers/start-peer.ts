import path from 'node:path';
import { forkBeside } from '../frame/fork-beside.js';

export interface Peer {
  readonly port: number;
  readonly pid: number;
  stop(): void;
}

/** Starts a peer in a process of its own and waits until it answers. */
export async function startPeer(name: 'bare-turn' | 'express-turn' | 'bare-screens' | 'bare-pop', args: readonly string[], node: readonly string[] = []): Promise<Peer> {
  const child = forkBeside(path.join(import.meta.dirname, `${name}.js`), args, { execArgv: [...node], env: { ...process.env, NODE_ENV: 'production' } });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (told: { port: number }) => { resolve(told.port); });
    child.once('exit', () => { reject(new Error(`${name} did not start`)); });
  });
  return { port, pid: child.pid!, stop: () => { child.kill(); } };
}
