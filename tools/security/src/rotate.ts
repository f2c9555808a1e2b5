import { parseArgs } from 'node:util';
import pg from 'pg';
import { figure, type Local, named } from './local.js';
import { addKey, readKeys, retireKeys, useKey, writeKeys } from './keys-file.js';

const HELP = `npm run vault:rotate [-- --file FILE] [--add | --use ID | --progress | --retire --keep-in FILE] [--url postgres://…]

Gives the vault a new key while it is used. All processes seal with it within a second; the worker seals anew what is under another
one, in small batches. The old key goes when nothing needs it.

  (nothing)   adds a key and uses it from now on
  --add       adds a key only: first on each machine that has a copy of the file
  --use       uses a key that was added: then on each of them
  --progress  how far the worker has come
  --retire    takes all keys but the current one out of the file, once the worker is done and a day is over
  --keep-in   where the retired keys go: backups that were made before need them, as long as they are kept. A file that is not there yet
  --file      the key file; left out, VAULT_KEYS_FILE, and without that the local deployment's of npm start
  --url       the database, as pukar_app; left out, DATABASE_URL, and without that the local deployment of npm start
`;
const DAY_MS = 86_400_000;

interface Progress {
  readonly name: string;
  readonly keyId: string;
  readonly inAll: number;
  readonly doneAt: Date | null;
}

/** Rotates and prints; gives the exit code. */
export async function main(given: readonly string[], local: Local): Promise<number> {
  const [text, flag] = [{ type: 'string' } as const, { type: 'boolean', default: false } as const];
  const { values } = parseArgs({ args: [...given], options: { file: text, add: flag, use: text, progress: flag, retire: flag, 'keep-in': text, url: text, help: flag } });
  if (values.help) return said(HELP);
  const file = named('which key file? Give --file, or set VAULT_KEYS_FILE', values.file, process.env['VAULT_KEYS_FILE'], local.vaultKeys);
  const progress = (): Promise<readonly Progress[]> => readProgress(named('which database? Give --url, or set DATABASE_URL', values.url, process.env['DATABASE_URL'], local.url));
  if (values.progress) return show(readKeys(file).current, await progress());
  if (values.retire) return retire(file, await progress(), values['keep-in']);
  const keys = readKeys(file);
  if (values.use !== undefined) {
    writeKeys(file, useKey(keys, values.use, new Date()));
    return said(`key ${values.use} is used from now on`);
  }
  const { id, next } = addKey(keys);
  writeKeys(file, values.add ? next : useKey(next, id, new Date()));
  return said(values.add ? `key ${id} was added; once every machine has it, use it: npm run vault:rotate -- --use ${id}` : `key ${id} is used from now on; the worker seals the rest anew: npm run vault:rotate -- --progress`);
}

function show(current: string, all: readonly Progress[]): number {
  for (const { name, keyId, inAll, doneAt } of all) console.log(`  ${name.padEnd(36)} ${figure(inAll).padStart(12)} sealed anew under ${keyId}, ${doneAt === null ? 'not done' : `done ${doneAt.toISOString()}`}`);
  const open = all.filter((one) => one.keyId !== current || one.doneAt === null).length;
  return said(all.length === 0 || open > 0 ? `rotation: ${open} of ${all.length} kinds are not all under key ${current} yet` : `rotation: all ${all.length} kinds are under key ${current}`);
}

function retire(file: string, all: readonly Progress[], keepIn: string | undefined): number {
  const keys = readKeys(file);
  if (keepIn === undefined) throw new Error('where are the old keys kept for the backups of before? Give --keep-in');
  const open = all.filter((one) => one.keyId !== keys.current || one.doneAt === null);
  if (all.length === 0 || open.length > 0) throw new Error(`the old keys are needed still, by ${open.map(({ name }) => name).join(', ') || 'all: no worker has looked yet'}`);
  if (keys.currentSince === undefined) throw new Error('this file was never rotated');
  if (Date.parse(keys.currentSince) > Date.now() - DAY_MS) throw new Error('calls of today may need the old keys still: ask again a day after the rotation');
  const { kept, retired } = retireKeys(keys);
  if (Object.keys(retired.keys).length === 1) return said('there is no other key');
  writeKeys(keepIn, retired, { isNew: true });
  writeKeys(file, kept);
  return said(`the file has key ${keys.current} alone; the others are in ${keepIn}`);
}

async function readProgress(url: string): Promise<readonly Progress[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Progress>('select name, key_id as "keyId", in_all::float8 as "inAll", done_at as "doneAt" from platform.resealing order by name')).rows;
  } finally {
    await client.end();
  }
}

function said(text: string): number {
  console.log(text);
  return 0;
}
