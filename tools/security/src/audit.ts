import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type AuditFault, publicKeysOf, verifyAudit } from '@pukar/platform/audit';
import { FolderStore, storeOf, type ObjectStore } from '@pukar/platform/storage';
import pg from 'pg';
import { figure, type Local, named } from './local.js';

const HELP = `npm run audit:verify [-- --url postgres://…] [--public FILE] [--copies FOLDER | --no-copies]

Verifies the audit of a deployment: that each row says what it said when it was sealed, that none was taken out, put in, moved or
cut off, that the checkpoints are signed, and that they are those that were kept elsewhere. Names the first bad row, and all others.
Only reads, in one snapshot, a page at a time.

  --url        the database, as pukar_app or pukar_owner; left out, DATABASE_URL, and without that the local deployment of npm start
  --public     the key that checkpoints are verified with, PEM: the public part of AUDIT_KEY_FILE, or several one after the other
  --copies     the folder of the copies; left out, AUDIT_DIR or AUDIT_S3_ENDPOINT and its companions
  --no-copies  without them: whoever has the database and the key can have made all of it anew unseen
`;
const MOST_SHOWN = 200;

/** Verifies and prints; gives the exit code. */
export async function main(given: readonly string[], local: Local): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...given], options: { url: text, public: text, copies: text, 'no-copies': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const url = named('which database? Give --url, or set DATABASE_URL', values.url, process.env['DATABASE_URL'], local.url);
  const keys = publicKeysOf(readFileSync(named('with which key? Give --public', values.public, process.env['AUDIT_KEY_FILE'], local.auditKey), 'utf8'));
  const copies = values['no-copies'] ? undefined : copiesOf(values.copies ?? process.env['AUDIT_DIR'] ?? local.copies);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await verify(client, (source, tell) => verifyAudit(source, keys, copies, tell));
  } finally {
    await client.end();
  }
}

/** Copies in S3 where an endpoint is set and no folder is named. */
function copiesOf(folder: string | undefined): ObjectStore {
  if (folder !== undefined) return new FolderStore(folder);
  return storeOf({ AUDIT_S3_REGION: 'us-east-1', ...process.env }, 'AUDIT');
}

type Verify = (source: { query(sql: string, params: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }> }, tell: (fault: AuditFault) => void) => ReturnType<typeof verifyAudit>;

async function verify(client: pg.Client, work: Verify): Promise<number> {
  await client.query('begin transaction isolation level repeatable read read only');
  let found = 0;
  const { rows, checkpoints, waiting } = await work({ query: (sql, params) => client.query(sql, [...params]) }, (fault) => {
    found += 1;
    if (found <= MOST_SHOWN) console.log(`  ${told(fault)}`);
  });
  await client.query('commit');
  if (found > MOST_SHOWN) console.log(`  and ${figure(found - MOST_SHOWN)} more`);
  console.log(`audit: ${figure(rows)} rows under ${figure(checkpoints)} checkpoints, ${figure(waiting)} not sealed yet, ${figure(found)} faults: ${found === 0 ? 'passed' : 'FAILED'}`);
  return found === 0 ? 0 : 1;
}

const told = ({ what, seq, id, checkpoint }: AuditFault): string => [checkpoint === undefined ? undefined : `checkpoint ${checkpoint}`, seq === undefined ? undefined : `row ${seq}`, id].filter((part) => part !== undefined).join(', ') + `: ${what}`;
