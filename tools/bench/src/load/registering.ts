// A process of its own: agents' screens over real sockets, who write drafts down and then register them as they are told.
import { randomUUID } from 'node:crypto';
import { DESK_VERSION } from '@pukar/acd-core/contracts';
import { type Draft, type DraftContent, emptyDraft, type OpenInward } from '@pukar/citizens-core/contracts';
import { CATEGORIES } from '@pukar/directory-core/domain';
import pg from 'pg';
import { io, type Socket } from 'socket.io-client';
import type { Answered } from './wanted.js';

/** What a registrar is told to do. */
export type RegisterWanted =
  | { readonly type: 'sign-in'; readonly api: string; readonly cookies: readonly string[]; readonly adminUrl: string }
  /** So many drafts are written down, whole, and wait for being registered. */
  | { readonly type: 'write'; readonly count: number; readonly first: number; readonly day: string }
  /** Each of so many screens registers one after the other. */
  | { readonly type: 'flat-out'; readonly atOnce: number; readonly seconds: number }
  | { readonly type: 'at-rate'; readonly rate: number; readonly seconds: number };

type Told<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };
interface Written { readonly socket: Socket; readonly callId: string; readonly draftVersion: number }

const CATEGORY = CATEGORIES.find(({ code }) => code === 'ENE-03')!;
const sockets: Socket[] = [];
const drafts: Written[] = [];
let admin: pg.Pool | undefined;

async function tell<T>(socket: Socket, event: string, payload: object): Promise<T> {
  const answer = await (socket.timeout(20_000).emitWithAck(event, payload) as Promise<Told<T>>);
  if (!answer.ok) throw new Error(`${event} was refused: ${JSON.stringify(answer)}`);
  return answer.value;
}

async function connect(api: string, cookie: string): Promise<Socket> {
  const socket = io(api, { transports: ['websocket'], auth: { version: DESK_VERSION }, extraHeaders: { cookie }, reconnection: false, forceNew: true });
  await new Promise<void>((resolve, reject) => { socket.on('connect', resolve).on('connect_error', reject); });
  return socket;
}

/** A complaint with what redaction has to find: a name, an address, a phone, in two scripts. */
const contentOf = (nth: number, day: string): DraftContent => ({
  ...emptyDraft, categoryCode: CATEGORY.code, placeCode: 'MP-BPL', facts: Object.fromEntries(CATEGORY.facts.map(({ key, identifying }) => [key, { value: identifying ? String(700_000_000 + nth) : 'गांधी नगर, वार्ड 33, पानी की टंकी के पास', consent: false }])),
  statement: `कल शाम से पूरे मोहल्ले में बिजली नहीं आ रही है, ट्रांसफार्मर ${nth} से आवाज़ आती है। मेरा नाम Sheelwanti Quxley है, फ़ोन 98${String(10_000_000 + nth)}. The linesman came on Monday and went away; the hospital next door runs on a generator, and the water pump of the lane stands still.`,
  citizenName: 'Sheelwanti Quxley', citizenAddress: '14 Lajpat Colony', intake: 'paper', receivedOn: day, receivedAt: 'Collector Bhopal', inwardNumber: `GRV/${nth}`, personPhone: `+9198${String(10_000_000 + nth)}`, personLanguage: 'hi-IN',
});

/** An agent has one paper before them at a time, and only what became a ticket is put away with its draft left: here it is put away in the table, and may be registered for half an hour. */
async function write(count: number, first: number, day: string): Promise<void> {
  let next = 0;
  await Promise.all(sockets.map(async (socket) => {
    while (next < count) {
      const nth = first + next++;
      const { mine } = await tell<OpenInward>(socket, 'inward:begin', { intake: 'paper' });
      const { callId } = mine!;
      const { version } = await tell<Draft>(socket, 'draft:open', { callId });
      const saved = await tell<{ version: number }>(socket, 'draft:save', { callId, baseVersion: version, content: contentOf(nth, day) });
      await admin!.query('update vault.inward set ended_at = now() where call_id = $1', [callId]);
      drafts.push({ socket, callId, draftVersion: saved.version });
    }
  }));
}

const register = ({ socket, callId, draftVersion }: Written): Promise<unknown> => tell(socket, 'grievance:register', { callId, draftVersion, idempotencyKey: randomUUID() });

async function flatOut(atOnce: number, seconds: number): Promise<Answered> {
  const latencies: number[] = [];
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (performance.now() < began + seconds * 1_000) {
      const draft = drafts.pop();
      if (!draft) return;
      const at = performance.now();
      await register(draft);
      latencies.push(performance.now() - at);
    }
  }));
  return { requests: latencies.length, refused: 0, seconds: (performance.now() - began) / 1_000, latencies };
}

async function atRate(rate: number, seconds: number): Promise<Answered> {
  const latencies: number[] = [];
  let refused = 0;
  const began = performance.now() + 20;
  const going: Promise<void>[] = [];
  for (let nth = 0; nth < rate * seconds; nth += 1) {
    const due = began + (nth * 1_000) / rate;
    while (performance.now() < due) await new Promise((resolve) => { setImmediate(resolve); });
    const draft = drafts.pop();
    if (!draft) throw new Error('too few drafts were written');
    // One that a server under too much load refuses has waited too, and is none of those that are counted afterwards.
    going.push(register(draft).catch(() => { refused += 1; }).then(() => { latencies.push(performance.now() - due); }));
  }
  await Promise.all(going);
  return { requests: latencies.length - refused, refused, seconds: (performance.now() - began) / 1_000, latencies };
}

async function run(wanted: RegisterWanted): Promise<Answered> {
  switch (wanted.type) {
    case 'sign-in':
      admin = new pg.Pool({ connectionString: wanted.adminUrl, max: 2 });
      // Its server is stopped before this process is.
      admin.on('error', () => undefined);
      sockets.push(...(await Promise.all(wanted.cookies.map((cookie) => connect(wanted.api, cookie)))));
      break;
    case 'write': await write(wanted.count, wanted.first, wanted.day); break;
    case 'flat-out': return flatOut(wanted.atOnce, wanted.seconds);
    case 'at-rate': return atRate(wanted.rate, wanted.seconds);
  }
  return { requests: 0, refused: 0, seconds: 0, latencies: [] };
}

process.on('message', (wanted: RegisterWanted) => {
  run(wanted).then((answered) => process.send!({ answered }), (error: unknown) => process.send!({ failed: String(error) }));
});
