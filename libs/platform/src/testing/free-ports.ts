import { randomInt } from 'node:crypto';
import net from 'node:net';

/** Below those that the system gives to outgoing connections (32768 and up): none of these takes the port before it is listened on. */
const RANGE = { from: 16_000, to: 32_000 };
/** Tests run side by side in this many processes at most; each has a part of the range to itself. */
const PARTS = 8;
const PART_SIZE = (RANGE.to - RANGE.from) / PARTS;

/** Ports that nobody listens on now, and that neither an outgoing connection nor another of Jest's workers is given meanwhile. */
export async function freePorts(count: number): Promise<number[]> {
  const from = RANGE.from + (Number(process.env['JEST_WORKER_ID'] ?? 0) % PARTS) * PART_SIZE;
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(from, from + PART_SIZE);
    if (await isFreePort(port)) ports.add(port);
  }
  return [...ports];
}

/** Whether nobody listens on a port of this machine. */
export const isFreePort = (port: number): Promise<boolean> => new Promise((resolve) => {
  const server = net.createServer().once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
});
