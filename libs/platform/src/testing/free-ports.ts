import { randomInt } from 'node:crypto';
import net from 'node:net';

/** Below those that the system gives to outgoing connections (32768 and up): none of these takes the port before it is listened on. */
const RANGE = { from: 15_000, to: 32_000 };

/** Ports that nobody listens on now, and that no outgoing connection is given meanwhile. */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(RANGE.from, RANGE.to);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

const isFree = (port: number): Promise<boolean> => new Promise((resolve) => {
  const server = net.createServer().once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
});
