import type pg from 'pg';

/** Ids of calls, callers, drafts, agents, tickets, recordings and messages, and what the carrier calls them. */
const HANDLE = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b(?:CA|RE|SM|MM|CF|PA|AC|SK)[0-9a-f]{32}\b/gi;

/** What departments have of their own: the ids in there are known to them. */
const THEIRS = ['forwarding', 'announcements', 'reporting'];

/** All that stands in a schema, as text; binary columns as if they were text. */
export async function everythingIn(admin: pg.Client, schema: string): Promise<string> {
  const { rows: tables } = await admin.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1`, [schema]);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await admin.query(`select * from ${name}`);
    texts.push(JSON.stringify(rows, (_key, value: unknown) => (isBuffer(value) ? Buffer.from(value.data).toString('utf8') : value)));
  }
  return texts.join('\n');
}

const isBuffer = (value: unknown): value is { data: number[] } => typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer';

export const handlesIn = (text: string): string[] => (text.match(HANDLE) ?? []).map((handle) => handle.toLowerCase());

/** The schemas of the helpline, PostgreSQL's own left out. */
export async function schemasOf(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(`select nspname as name from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema' order by 1`);
  return rows.map(({ name }) => name);
}

/** Ids by which a person, a call or a complaint is known to the helpline: in nothing of a department's, whatever schema it lies in. */
const OF_PEOPLE = `select id::text from vault.citizen union select call_id::text from vault.caller union select id::text from grievances.ticket union select id::text from calls.call union select carrier_sid from calls.call
  union select id::text from recordings.recording union select id::text from access.staff union select id::text from messaging.message`;

/** Every id of the helpline's own that no department has. */
export async function handlesOfTheHelpline(admin: pg.Client): Promise<ReadonlySet<string>> {
  const [ours, theirs] = [new Set<string>(), new Set<string>()];
  for (const schema of await schemasOf(admin)) for (const handle of handlesIn(await everythingIn(admin, schema))) (THEIRS.includes(schema) ? theirs : ours).add(handle);
  for (const handle of theirs) ours.delete(handle);
  for (const { id } of (await admin.query<{ id: string | null }>(OF_PEOPLE)).rows) if (id) ours.add(id.toLowerCase());
  return ours;
}

/** One id each of a citizen, a call, a ticket, a recording and an agent. */
export async function someoneOfEach(admin: pg.Client): Promise<string[]> {
  const tables = ['vault.citizen', 'calls.call', 'grievances.ticket', 'recordings.recording', 'access.staff'];
  const found = [];
  for (const table of tables) found.push((await admin.query<{ id: string }>(`select id::text from ${table} limit 1`)).rows[0]!.id);
  return found;
}
