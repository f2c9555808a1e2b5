import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { MigrationInterface } from 'typeorm';
import { bootstrapRoles, type RolePasswords } from '../database/bootstrap-roles.js';
import { runPukarMigrations } from '../database/run-migrations.js';
import { copyObject, objectsIn, sumOf } from './files.js';
import { BackupError, type Manifest, MANIFEST_FILE, ManifestSchema, type TableCopy, tableFile } from './manifest.js';
import { RowDigest } from './row-digest.js';
import { connectAsAdmin, copyOf, filledSchemas, named, sequencesIn, tablesIn } from './tables.js';

export interface RestoreBackup {
  readonly folder: string;
  /** Of an administrator who is a superuser: triggers stand still while tables are filled. */
  readonly adminUrl: string;
  /** Its name; made where there is none. */
  readonly database: string;
  readonly ownerUrl: string;
  readonly passwords: RolePasswords;
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Where sealed objects go; undefined where a store elsewhere keeps them. */
  readonly objects: string | undefined;
  /** Of the key file that the restored helpline will use. */
  readonly keys: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}

/**
 * Puts a backup into an empty server and compares: every file by its sum before anything is touched, every table by its rows and their digest
 * before it is committed, every object after it was copied. Roles, rights and policies are made by the migrations, as at a first start; those
 * that are newer than the backup run last. A database that holds anything is refused; what fails leaves it empty.
 */
export async function restoreBackup(options: RestoreBackup): Promise<Manifest> {
  const { folder, database, objects, say } = options;
  const inDatabase = Object.assign(new URL(options.adminUrl), { pathname: `/${database}` }).href;
  const manifest = await readManifest(folder);
  refuseOtherKeys(manifest, options.keys);
  const former = migrationsOf(manifest, options.migrations);
  await checkFiles(folder, manifest);
  say('The backup is whole, and its keys are here');
  if (manifest.files && objects === undefined) throw new BackupError('The backup holds recordings and papers, and there is no folder for them: set RECORDINGS_DIR.');
  if (manifest.files && (await objectsIn(objects!)).length > 0) throw new BackupError(`${objects} is not empty: recordings and papers are restored into a new folder.`);
  await refuseFilled(inDatabase, database);
  await bootstrapRoles(options.adminUrl, database, options.passwords);
  try {
    await runPukarMigrations(options.ownerUrl, former);
    await fill(inDatabase, folder, manifest);
    say(`${manifest.tables.length} tables, ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows: each row as it was`);
    const newer = await runPukarMigrations(options.ownerUrl, options.migrations);
    if (newer.length > 0) say(`Brought up to date: ${newer.length} migrations are newer than the backup`);
  } catch (error) {
    await empty(inDatabase);
    throw error;
  }
  for (const file of manifest.files ?? []) {
    const copy = await copyObject(path.join(folder, 'objects'), objects!, file.path);
    if (copy?.sha256 !== file.sha256) throw new BackupError(`${file.path} was not copied as it was.`);
  }
  say(manifest.files ? `${manifest.files.length} recordings and papers: each as it was` : 'Recordings and papers are in a store elsewhere, as they were when the backup was taken.');
  return manifest;
}

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, MANIFEST_FILE), 'utf8').catch(() => { throw new BackupError(`${folder} holds no whole backup: there is no ${MANIFEST_FILE}.`); });
  const parsed = ManifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new BackupError(`${MANIFEST_FILE} is not of this program.`);
  return parsed.data;
}

function refuseOtherKeys(manifest: Manifest, keys: Readonly<Record<string, string>>): void {
  const unfit = Object.entries(manifest.keys).filter(([id, fingerprint]) => keys[id] !== fingerprint).map(([id]) => (id === '#' ? 'the hash key' : `the key "${id}"`));
  if (unfit.length > 0) throw new BackupError(`The key file does not fit: ${unfit.join(', ')} of the backup of ${manifest.takenAt} is not in it. Without it nobody could be named, rung or heard. Put the key file of that time back (VAULT_KEYS_FILE), and restore then.`);
}

function migrationsOf(manifest: Manifest, migrations: RestoreBackup['migrations']): RestoreBackup['migrations'] {
  const byName = new Map(migrations.map((migration) => [new migration().name ?? migration.name, migration]));
  const unknown = manifest.migrations.filter((name) => !byName.has(name));
  if (unknown.length > 0) throw new BackupError(`The backup was taken by a newer program than this one (${unknown.join(', ')}): restore it with that.`);
  return manifest.migrations.map((name) => byName.get(name)!);
}

async function checkFiles(folder: string, { tables, files }: Manifest): Promise<void> {
  const all = [...tables.map((table) => ({ file: tableFile(table), sha256: table.sha256 })), ...(files ?? []).map(({ path: object, sha256 }) => ({ file: path.join('objects', object), sha256 }))];
  for (const { file, sha256 } of all) {
    const sum = await sumOf(path.join(folder, file)).catch(() => undefined);
    if (sum !== sha256) throw new BackupError(`${file} is ${sum ? 'not as it was written' : 'missing'}: this backup cannot be trusted. Take another one.`);
  }
}

async function refuseFilled(adminUrl: string, database: string): Promise<void> {
  const client = await connectAsAdmin(adminUrl).catch((error: { code?: string }) => {
    // There is no such database: nothing is emptier.
    if (error.code === '3D000') return undefined;
    throw error;
  });
  const schemas = client ? await filledSchemas(client).finally(() => client.end()) : [];
  if (schemas.length > 0) throw new BackupError(`The database "${database}" is not empty (${schemas.join(', ')}). A backup is restored into an empty one alone: nothing is overwritten.`);
}

/** All tables in one transaction, compared before it is committed. */
async function fill(adminUrl: string, folder: string, manifest: Manifest): Promise<void> {
  const client = await connectAsAdmin(adminUrl);
  try {
    const here = await tablesIn(client);
    const differ = manifest.tables.filter((table) => !here.some((one) => named(one) === named(table))).map(named);
    if (differ.length > 0 || here.length !== manifest.tables.length) throw new BackupError(`The migrations make other tables than the backup has (${differ.join(', ')}).`);
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(`truncate ${here.map(named).join(', ')}`);
    for (const table of manifest.tables) await pipeline(createReadStream(path.join(folder, tableFile(table))), createGunzip(), client.query(copyFrom(copyOf(table, 'from stdin'))));
    for (const { value, isCalled, ...sequence } of manifest.sequences) await client.query('select setval($1::regclass, $2, $3)', [named(sequence), value, isCalled]);
    await client.query('set local session_replication_role = origin');
    for (const table of manifest.tables) await compare(client, table);
    if ((await sequencesIn(client)).length !== manifest.sequences.length) throw new BackupError('The migrations make other sequences than the backup has.');
    await client.query('commit');
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

async function compare(client: pg.Client, table: TableCopy): Promise<void> {
  const rows = new RowDigest();
  await pipeline(client.query(copyTo(copyOf(table, 'to stdout'))), rows.resume());
  if (rows.rows !== table.rows || rows.digest !== table.digest) throw new BackupError(`${named(table)} is not as it was: ${rows.rows} rows here, ${table.rows} in the backup.`);
}

/** What was begun is taken away: the next try finds an empty database. */
async function empty(adminUrl: string): Promise<void> {
  const client = await connectAsAdmin(adminUrl);
  try {
    for (const schema of await filledSchemas(client)) await client.query(`drop schema ${pg.escapeIdentifier(schema)} cascade`);
  } finally {
    await client.end();
  }
}
