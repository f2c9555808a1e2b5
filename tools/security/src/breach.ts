import { randomUUID } from 'node:crypto';
import { openSync, closeSync, writeSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recordAudit } from '@pukar/platform/outbox';
import pg from 'pg';
import { type Breach, type BreachLine, csvOfBreach, readBreach } from './breach/read-breach.js';
import { figure, type Local, named } from './local.js';

const HELP = `npm run breach -- --out FILE.csv --because TEXT --by NAME (--actor ID | --key | --all) [--from TIME] [--until TIME] [--url postgres://…]

Whose data may be known to somebody who should not know it: one line a citizen, by the vault's id, with their tickets, when and what
was read, and whether a number is known to reach them by. No name, no number, no word of theirs. That it was made is audited first.

  --actor   an account: the id of somebody at the helpline, or of an officer, as the audit has it. For an officer also whatever lay with their office
  --key     the vault's key: every citizen who was known in that time
  --all     whoever it was: everything that anybody read in that time
  --from    the beginning, 2026-11-27T00:00:00+05:30; left out, as long as the audit is kept
  --until   the end; left out, now
  --by      who asked for it, and --because, why: a reference to the incident; both stand in the audit
`;

/** Writes the file and prints its figure; gives the exit code. */
export async function main(given: readonly string[], local: Local): Promise<number> {
  const [text, flag] = [{ type: 'string' } as const, { type: 'boolean', default: false } as const];
  const { values } = parseArgs({ args: [...given], options: { out: text, because: text, by: text, actor: text, key: flag, all: flag, from: text, until: text, url: text, help: flag } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [out, by, because] = [named('into which file? Give --out', values.out), named('who asks for it? Give --by', values.by), named('why? Give --because', values.because)];
  if ([values.actor !== undefined, values.key, values.all].filter(Boolean).length !== 1) throw new Error('whose reading? Give one of --actor, --key and --all');
  const breach: Breach = { who: values.actor !== undefined ? { actor: values.actor } : values.key ? 'key' : 'all', from: instantOf(values.from, new Date(0)), until: instantOf(values.until, new Date()) };
  const client = new pg.Client({ connectionString: named('which database? Give --url, or set DATABASE_URL', values.url, process.env['DATABASE_URL'], local.url) });
  await client.connect();
  try {
    return await write(client, breach, { out, by, because });
  } finally {
    await client.end();
  }
}

async function write(client: pg.Client, breach: Breach, { out, by, because }: { readonly out: string; readonly by: string; readonly because: string }): Promise<number> {
  const source = { query: async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => (await client.query(sql, [...params])).rows as Row[] };
  const about = typeof breach.who === 'string' ? breach.who : breach.who.actor;
  await recordAudit(source, { id: randomUUID(), actorKind: 'system', actorId: `breach: ${by}`, action: 'platform.export-breach', subjectKind: 'breach', subjectId: about, detail: { because, from: breach.from.toISOString(), until: breach.until.toISOString() } });
  const handle = openSync(out, 'wx', 0o600);
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const lines = await readBreach(source, breach);
    await client.query('commit');
    writeSync(handle, csvOfBreach(lines));
    console.log(`breach: ${figure(known(lines))} citizens, ${figure(lines.length - known(lines))} readings whose citizen is not known any more, in ${out}`);
    return 0;
  } catch (error) {
    rmSync(out);
    throw error;
  } finally {
    closeSync(handle);
  }
}

const known = (lines: readonly BreachLine[]): number => lines.filter(({ citizen }) => citizen !== null).length;

function instantOf(given: string | undefined, usual: Date): Date {
  const at = given === undefined ? usual : new Date(given);
  if (Number.isNaN(at.getTime())) throw new Error(`${given} is no time: 2026-11-27T00:00:00+05:30`);
  return at;
}
