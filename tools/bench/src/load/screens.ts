// A process of its own: agents' screens, each over a socket of its own, with the console's habits of connecting again.
import { DESK_VERSION, type DeskSnapshot } from '@pukar/acd-core/contracts';
import { io, type Socket } from 'socket.io-client';
import type { Answered } from './wanted.js';

/** What the screens are told to do. */
export type ScreensWanted =
  /** So many more screens open, of these cookies; without cookies it is the bare peer that they are connected to. `isReady`: whether a third of them wait for callers, unless told. */
  | { readonly type: 'open'; readonly url: string; readonly screens: number; readonly cookies?: readonly string[]; readonly isReady?: boolean }
  /** Waits until everybody is back after a restart that began then; the latencies are when each desk was open again, as `Date.now()`. */
  | { readonly type: 'back'; readonly since: number }
  | { readonly type: 'close' };

export interface CameBack extends Answered {
  /** Whose desk is not as it was. */
  readonly wrong: number;
}

type Desk = Pick<DeskSnapshot, 'presence' | 'wish'>;
interface Screen {
  readonly socket: Socket;
  readonly desk: { before: string; now: string; openAt: number };
}

const AT_ONCE = 100;
/** As the console: a sign of life each five seconds. They are not all given in one moment. */
const BEAT_MS = 5_000;
const BEATS_IN = 50;
const WITHIN_MS = 60_000;
let screens: Screen[] = [];

async function ask<T>(socket: Socket, event: string, payload: object): Promise<T> {
  const told = await (socket.timeout(WITHIN_MS).emitWithAck(event, payload) as Promise<{ ok: boolean; value: T }>);
  if (!told.ok) throw new Error(`${event} was refused: ${JSON.stringify(told)}`);
  return told.value;
}

const stateOf = ({ presence, wish }: Desk): string => `${presence} ${wish.kind} ${wish.reason ?? ''}`;

/** A third of the agents wait for callers, where they may, a third are on a break, and the others are there and not ready. */
async function settle(socket: Socket, nth: number, isReady: boolean): Promise<string> {
  await ask(socket, 'desk:open', {});
  await ask(socket, 'desk:heartbeat', { unready: [] });
  return stateOf(await ask<Desk>(socket, nth % 3 === 0 && isReady ? 'desk:ready' : nth % 3 === 1 ? 'desk:break' : 'desk:not-ready', nth % 3 === 1 ? { reason: 'tea' } : {}));
}

async function openOne(url: string, nth: number, cookie: string | undefined, isReady: boolean): Promise<Screen> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnectionDelay: 200, reconnectionDelayMax: 1_000, timeout: 4_000, ...(cookie ? { auth: { version: DESK_VERSION }, extraHeaders: { cookie } } : {}) });
  await new Promise<void>((resolve) => { socket.once('connect', resolve); });
  const desk = { before: '', now: '', openAt: 0 };
  if (cookie) {
    desk.before = await settle(socket, nth, isReady);
    socket.on('connect', () => {
      ask<Desk>(socket, 'desk:open', {}).then((opened) => { desk.now = stateOf(opened); desk.openAt = Date.now(); }, () => undefined);
    });
    // As the console: the library does not come back by itself where the server sent it away.
    const knock = (afterMs: number): void => void setTimeout(() => { if (!socket.active && screens.length > 0) socket.connect(); }, afterMs);
    socket.on('disconnect', () => knock(0)).on('connect_error', () => knock(1_000));
  }
  return { socket, desk };
}

async function open({ url, screens: count, cookies, isReady = true }: Extract<ScreensWanted, { type: 'open' }>): Promise<void> {
  for (const until = screens.length + count; screens.length < until;) {
    const from = screens.length;
    screens.push(...await Promise.all(Array.from({ length: Math.min(AT_ONCE, until - from) }, (_, nth) => openOne(url, from + nth, cookies?.[from + nth], isReady))));
  }
}

async function back(since: number): Promise<CameBack> {
  const late = Date.now() + WITHIN_MS;
  while (screens.some(({ desk }) => desk.openAt < since) && Date.now() < late) await new Promise((resolve) => { setTimeout(resolve, 20); });
  return {
    requests: screens.length, refused: screens.filter(({ desk }) => desk.openAt < since).length, seconds: 0, latencies: screens.map(({ desk }) => desk.openAt),
    wrong: screens.filter(({ desk }) => desk.openAt < since || desk.now !== desk.before).length,
  };
}

let turn = 0;
setInterval(() => {
  turn = (turn + 1) % BEATS_IN;
  for (let nth = turn; nth < screens.length; nth += BEATS_IN) {
    const { socket, desk } = screens[nth]!;
    if (socket.connected && desk.before !== '') socket.emit('desk:heartbeat', { unready: [] }, () => undefined);
  }
}, BEAT_MS / BEATS_IN).unref();

process.on('message', (wanted: ScreensWanted) => {
  const run = async (): Promise<Answered> => {
    if (wanted.type === 'back') return back(wanted.since);
    if (wanted.type === 'open') await open(wanted);
    else {
      const gone = screens;
      screens = [];
      for (const { socket } of gone) socket.disconnect();
    }
    return { requests: screens.length, refused: 0, seconds: 0, latencies: [] };
  };
  run().then((answered) => process.send!({ answered }), (error: unknown) => process.send!({ failed: String(error) }));
});
