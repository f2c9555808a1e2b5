import { CATEGORIES, HOLIDAYS } from '@pukar/directory-core/domain';
import { verifyHistories } from '../history/verify-histories.js';
import { leftOver } from '../real/left-over.js';
import { OfficeDays } from '../year/expected.js';
import { messagesAtCarrier } from './carrier-messages.js';
import { isLost } from './confirmed.js';
import type { Ledger } from './ledger.js';
import { type Begun, replay, type Step } from './replay.js';
import type { SteppedHelpline } from './stepped-helpline.js';
import { WRONG } from './wrong-in-books.js';
import type { WatchedDatabase } from './watched-database.js';

/** What there was in the books. */
export interface Counted {
  readonly steps: number;
  readonly climbs: number;
  readonly turns: number;
  readonly messages: number;
  readonly faults: readonly string[];
}

interface TicketRow { readonly id: string; readonly kind: Begun['kind']; readonly category: string; readonly state: string; readonly level: number; readonly reopenings: number; readonly transfers: number; readonly receivedOn: string; readonly dueAt: Date; readonly climbsAt: Date }
interface StepRow extends Step { readonly ticketId: string }

/** Everything that was said is there, once; everything was done once; all agree with one another and with the model. */
export async function checkBooks(helpline: SteppedHelpline, database: WatchedDatabase, ledger: Ledger): Promise<Counted> {
  const admin = { query: async (sql: string, params: readonly unknown[] = []) => ({ rows: await database.query<object>(sql, params) }) };
  const faults = [...(await leftOver(admin))];
  const { rows } = await verifyHistories(admin, ({ ticketId, seq, what }) => faults.push(`ticket ${ticketId}, step ${seq}: ${what}`));
  for (const [what, sql] of WRONG) for (const { is } of await database.query<{ is: string }>(sql)) faults.push(`${what}: ${is}`);
  for (const one of ledger.confirmed) if (await isLost(database, one)) faults.push(`lost, though it was answered as ${one.what}: ${one.mark}`);
  const climbs = await checkByModel(helpline.now(), database, faults);
  faults.push(...(await checkSecrets(database, ledger)));
  const messages = await checkMessages(helpline, database, faults);
  const [counted] = await database.query<{ turns: number }>('select count(*)::integer as turns from forwarding.forwarded_ticket');
  return { steps: rows, climbs, turns: counted!.turns, messages, faults };
}

/** Each history by the model apart; gives how often tickets climbed. */
async function checkByModel(now: number, database: WatchedDatabase, faults: string[]): Promise<number> {
  const tickets = await database.query<TicketRow>(`select id, kind, category_code as category, state, level, reopenings, transfers, (select i.received_on::text from grievances.inward i where i.ticket_id = t.id) as "receivedOn", due_at as "dueAt", climbs_at as "climbsAt" from grievances.ticket t`);
  const steps = await database.query<StepRow>('select ticket_id as "ticketId", step, at, detail from grievances.history order by ticket_id, seq');
  const days = new OfficeDays(HOLIDAYS.map(({ date }) => ({ date }))).of('ENE', 'MP-BPL', 1);
  for (const ticket of tickets) {
    const category = CATEGORIES.find(({ code }) => code === ticket.category)!;
    const begun: Begun = { kind: ticket.kind, countedFrom: Date.parse(`${ticket.receivedOn}T00:00:00+05:30`), level: category.againstStaff ? 3 : 1, department: category.department!, has: { promised: category.workingDays, level: category.levelWorkingDays } };
    const { model, faults: wrong } = replay(begun, steps.filter(({ ticketId }) => ticketId === ticket.id), days);
    const must = model.summary;
    const is: Readonly<Record<string, unknown>> = { state: ticket.state, level: ticket.level, reopenings: ticket.reopenings, transfers: ticket.transfers, dueAt: ticket.dueAt.getTime(), climbsAt: ticket.climbsAt.getTime() };
    const differs = Object.keys(is).filter((key) => is[key] !== must[key]).map((key) => `${key} is ${String(is[key])}, must be ${String(must[key])}`);
    const forgotten = model.take({ type: 'climb', levelDays: 0, calendar: undefined as never }, now - 60_000) ? ['it is late and did not climb'] : [];
    faults.push(...[...wrong, ...differs, ...forgotten].map((what) => `ticket ${ticket.id}: ${what}`));
  }
  return steps.filter(({ step }) => step === 'climbed').length;
}

/** Nothing that officers can reach holds who complained, or the number by which the citizen is told. */
async function checkSecrets(database: WatchedDatabase, { allSecrets }: Ledger): Promise<readonly string[]> {
  const tables = await database.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'forwarding'`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ secret: string }>(`select distinct secret from forwarding.${name} t, unnest($1::text[]) secret where position(secret in t::text) > 0`, [allSecrets]);
    found.push(...rows.map(({ secret }) => `forwarding.${name} holds ${secret}`));
  }
  return found;
}

/** Each message that went is one at the carrier, and the carrier has no other. */
async function checkMessages(helpline: SteppedHelpline, database: WatchedDatabase, faults: string[]): Promise<number> {
  const carried = await messagesAtCarrier(helpline.running);
  const ours = await database.query<{ id: string; sid: string | null; state: string }>('select id, carrier_sid as sid, state from messaging.message');
  const sids = new Set(ours.map(({ sid }) => sid));
  for (const { sid, body } of carried) if (!sids.has(sid)) faults.push(`a citizen got a message that nobody knows of, or once too often: "${body}"`);
  const there = new Set(carried.map(({ sid }) => sid));
  for (const { id, sid, state } of ours) if ((state === 'sent' || state === 'delivered') && (sid === null || !there.has(sid))) faults.push(`message ${id} is called ${state}, and the carrier never had it`);
  return carried.length;
}
