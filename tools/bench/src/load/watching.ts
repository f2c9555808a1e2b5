// A process of its own: screens that have the floor's board open, each over a socket of its own.
import { DESK_VERSION } from '@pukar/acd-core/contracts';
import { io, type Socket } from 'socket.io-client';
import type { Answered } from './wanted.js';

/** What the screens are told to do. `cookie`: of a supervisor; without one it is the bare peer that they are connected to. */
export type WatchWanted =
  | { readonly type: 'open'; readonly url: string; readonly screens: number; readonly cookie?: string }
  /** So many ticks one after the other; the latencies are from when the board was looked at to when the last screen has it. */
  | { readonly type: 'ticks'; readonly url: string; readonly ticks: number };

interface Group {
  readonly sockets: readonly Socket[];
  readonly isBare: boolean;
}
interface Tick {
  readonly serverTime: string;
  readonly told?: readonly { readonly id: string }[];
}

const AT_ONCE = 50;
const WITHIN_MS = 20_000;
const groups = new Map<string, Group>();

async function open({ url, screens, cookie }: Extract<WatchWanted, { type: 'open' }>): Promise<void> {
  const sockets: Socket[] = [];
  while (sockets.length < screens) {
    sockets.push(...await Promise.all(Array.from({ length: Math.min(AT_ONCE, screens - sockets.length) }, async () => {
      const socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, ...(cookie ? { auth: { version: DESK_VERSION }, extraHeaders: { cookie } } : {}) });
      await new Promise<void>((resolve, reject) => { socket.on('connect', resolve).on('connect_error', reject); });
      return socket;
    })));
  }
  if (cookie) await ask(sockets[0]!, 'floor:open', {});
  groups.set(url, { sockets, isBare: cookie === undefined });
}

async function ask<T>(socket: Socket, event: string, payload: object): Promise<T> {
  const told = await (socket.timeout(WITHIN_MS).emitWithAck(event, payload) as Promise<{ ok: boolean; value: T }>);
  if (!told.ok) throw new Error(`${event} was refused: ${JSON.stringify(told)}`);
  return told.value;
}

/** The line that the desks are being told, of the product. */
let line: string | undefined;

/** What reaches the last screen first is of the tick that was asked for: ticks are asked for one by one. Every other one says a line to the desks, and every other one ends it. */
async function tick({ sockets, isBare }: Group, nth: number): Promise<number> {
  const last = new Promise<number>((resolve, reject) => {
    let left = sockets.length;
    const late = setTimeout(() => reject(new Error(`${left} screens had no tick`)), WITHIN_MS);
    for (const socket of sockets) socket.once('floor', ({ serverTime, told }: Tick) => {
      left -= 1;
      if (left > 0) return;
      if (!isBare) line = told?.[0]?.id;
      clearTimeout(late);
      resolve(Date.now() - Date.parse(serverTime));
    });
  });
  if (isBare) sockets[0]!.emit('tick');
  else if (line) await ask(sockets[0]!, 'floor:end-broadcast', { id: line });
  else await ask(sockets[0]!, 'floor:broadcast', { text: `Line ${nth}`, minutes: 5 });
  return last;
}

process.on('message', (wanted: WatchWanted) => {
  const run = async (): Promise<Answered> => {
    const latencies: number[] = [];
    if (wanted.type === 'open') await open(wanted);
    else for (let nth = 0; nth < wanted.ticks; nth += 1) latencies.push(await tick(groups.get(wanted.url)!, nth));
    return { requests: latencies.length, refused: 0, seconds: 0, latencies };
  };
  run().then((answered) => process.send!({ answered }), (error: unknown) => process.send!({ failed: String(error) }));
});
