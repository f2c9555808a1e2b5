// A process of its own: agents' screens at which calls ring, and who take them at a fixed rate.
import { DESK_VERSION } from '@pukar/acd-core/contracts';
import { type CallerContext, CallerContextSchema } from '@pukar/citizens-core/contracts';
import { io, type Socket } from 'socket.io-client';
import type { Answered } from './wanted.js';

/** A call that rings at an agent, by the agent's place in the list of cookies. */
export interface Ringing {
  readonly agent: number;
  readonly callId: string;
  readonly claimId: string;
}

/** What the screens are told to do. */
export type PopWanted =
  | { readonly type: 'open'; readonly api: string; readonly cookies: readonly string[]; readonly bare: string }
  /** Each call is taken when it is due, and who calls is asked for in the same moment, as if nothing had been asked when it began to ring. */
  | { readonly type: 'product'; readonly ringing: readonly Ringing[]; readonly rate: number }
  | { readonly type: 'bare'; readonly citizens: readonly string[]; readonly rate: number };

const WITHIN_MS = 20_000;
/** Ten digits in a row: a number that is not masked. */
const WHOLE_NUMBER = /\d{10}/;
const product: Socket[] = [];
const bare: Socket[] = [];
const waiting = new Map<string, (() => void)[]>();

async function connect(url: string, cookie?: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, ...(cookie ? { auth: { version: DESK_VERSION }, extraHeaders: { cookie } } : {}) });
  await new Promise<void>((resolve, reject) => { socket.on('connect', resolve).on('connect_error', reject); });
  return socket;
}

async function open({ api, cookies, bare: url }: Extract<PopWanted, { type: 'open' }>): Promise<void> {
  for (const cookie of cookies) {
    product.push(await connect(api, cookie));
    const other = await connect(url);
    other.on('context', ({ citizenId }: { citizenId: string }) => waiting.get(citizenId)?.shift()?.());
    bare.push(other);
  }
}

/** Whether the call was taken, and who calls is known, in words, with a number that is masked and a history. */
async function take({ agent, callId, claimId }: Ringing, handled: () => void): Promise<boolean> {
  const ask = (event: string, payload: object) => product[agent]!.timeout(WITHIN_MS).emitWithAck(event, payload) as Promise<{ ok: boolean; value: CallerContext }>;
  const taken = ask('offer:accept', { claimId });
  const context = await ask('caller:context', { callId });
  const read = context.ok ? CallerContextSchema.parse(context.value) : undefined;
  handled();
  return (await taken).ok && read !== undefined && read.tickets.length > 0 && read.numberMasked !== null && !WHOLE_NUMBER.test(read.numberMasked);
}

async function atRate<T>(all: readonly T[], rate: number, one: (what: T, handled: () => void, nth: number) => Promise<boolean>): Promise<Answered> {
  const latencies: number[] = [];
  let refused = 0;
  const began = performance.now() + 20;
  const going: Promise<void>[] = [];
  for (const [nth, what] of all.entries()) {
    const due = began + (nth * 1_000) / rate;
    while (performance.now() < due) await new Promise((resolve) => { setImmediate(resolve); });
    going.push(one(what, () => { latencies.push(performance.now() - due); }, nth).then((isRight) => { if (!isRight) refused += 1; }, () => { refused += 1; }));
  }
  await Promise.all(going);
  return { requests: all.length, refused, seconds: (performance.now() - began) / 1_000, latencies };
}

const popBare = (citizenId: string, handled: () => void, nth: number): Promise<boolean> => new Promise((resolve) => {
  const others = waiting.get(citizenId) ?? [];
  waiting.set(citizenId, [...others, () => { handled(); resolve(true); }]);
  bare[nth % bare.length]!.emit('pop', citizenId);
});

process.on('message', (wanted: PopWanted) => {
  const run = async (): Promise<Answered> => {
    if (wanted.type === 'product') return atRate(wanted.ringing, wanted.rate, take);
    if (wanted.type === 'bare') return atRate(wanted.citizens, wanted.rate, popBare);
    await open(wanted);
    return { requests: 0, refused: 0, seconds: 0, latencies: [] };
  };
  run().then((answered) => process.send!({ answered }), (error: unknown) => process.send!({ failed: error instanceof Error ? error.stack : String(error) }));
});
