import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copyObject, objectsIn, OWNER_ONLY, Sum } from './files.js';
import { BackupError, type FileCopy, type Manifest, MANIFEST_FILE, type TableCopy, tableFile } from './manifest.js';
import { RowDigest } from './row-digest.js';
import { connectAsAdmin, copyOf, named, sequencesIn, type Table, tablesIn } from './tables.js';

export interface TakeBackup {
  /** Of an administrator, in the database that is copied: row-level security hides rows from everybody else. */
  readonly adminUrl: string;
  /** Made by this; refused where something is in it. */
  readonly folder: string;
  /** Where sealed objects lie; undefined where a store elsewhere keeps them. */
  readonly objects: string | undefined;
  /** See `KeyRing.fingerprints`. */
  readonly keys: Readonly<Record<string, string>>;
  readonly now: Date;
  readonly say: (line: string) => void;
}

/**
 * Copies a helpline that goes on meanwhile: every table as it is in one moment (one snapshot), then the sealed objects, of which every one is
 * there that a row of that moment names unless its retention ended since. Never the keys.
 */
export async function takeBackup({ adminUrl, folder, objects, keys, now, say }: TakeBackup): Promise<Manifest> {
  if ((await readdir(folder).catch(() => [])).length > 0) throw new BackupError(`${folder} is not empty: a backup has a folder of its own.`);
  await mkdir(path.join(folder, 'tables'), { recursive: true, mode: OWNER_ONLY.folder });
  const client = await connectAsAdmin(adminUrl);
  let manifest: Manifest;
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows: [deployment] } = await client.query<{ mode: 'demo' | 'production'; database: string }>('select mode, current_database() as database from platform.deployment');
    if (!deployment) throw new BackupError('This database was never filled: there is nothing to copy.');
    const { rows: migrations } = await client.query<{ name: string }>('select name from pukar_migrations.migration order by id');
    const tables: TableCopy[] = [];
    for (const table of await tablesIn(client)) tables.push(await copyTable(client, table, folder));
    const sequences: Manifest['sequences'] = [];
    for (const sequence of await sequencesIn(client)) {
      const { rows: [at] } = await client.query<{ value: string; isCalled: boolean }>(`select last_value::text as value, is_called as "isCalled" from ${named(sequence)}`);
      sequences.push({ ...sequence, ...at! });
    }
    await client.query('commit');
    say(`${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows`);
    manifest = { format: 1, takenAt: now.toISOString(), ...deployment, migrations: migrations.map(({ name }) => name), tables, sequences, keys: { ...keys }, files: null };
  } finally {
    await client.end();
  }
  const whole = { ...manifest, files: objects === undefined ? null : await copyObjects(objects, path.join(folder, 'objects')) };
  say(whole.files ? `${whole.files.length} recordings and papers, sealed` : 'Recordings and papers are in a store elsewhere: it is backed up by its own means.');
  await writeManifest(folder, whole);
  return whole;
}

async function copyTable(client: pg.Client, table: Table, folder: string): Promise<TableCopy> {
  const [rows, sum] = [new RowDigest(), new Sum()];
  await pipeline(client.query(copyTo(copyOf(table, 'to stdout'))), rows, createGzip({ level: 3 }), sum, createWriteStream(path.join(folder, tableFile(table)), { mode: OWNER_ONLY.file, flush: true }));
  return { ...table, columns: [...table.columns], rows: rows.rows, digest: rows.digest, sha256: sum.sha256 };
}

async function copyObjects(from: string, to: string): Promise<FileCopy[]> {
  const copies: FileCopy[] = [];
  for (const object of await objectsIn(from)) {
    const copy = await copyObject(from, to, object);
    if (copy) copies.push(copy);
  }
  return copies;
}

/** The last file, there at once or not at all. */
async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = path.join(folder, MANIFEST_FILE);
  await writeFile(`${file}.part`, JSON.stringify(manifest, null, 1), { mode: OWNER_ONLY.file, flush: true });
  await rename(`${file}.part`, file);
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
