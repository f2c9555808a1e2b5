import pg from 'pg';

export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
  readonly department: string;
  readonly jobs: string;
}

const ROLES = ['owner', 'app', 'department', 'jobs'] as const;
const TRIES = 100;
/** internal_error ("tuple concurrently updated"), unique_violation, duplicate_object. */
const MADE_BY_ANOTHER = new Set(['XX000', '23505', '42710']);

/**
 * Makes the four roles and the database, as an administrator of PostgreSQL. Safe to repeat.
 * - `pukar_owner` owns everything and only the migrate step has its password;
 * - `pukar_app` serves the call centre; `pukar_department` the officers; `pukar_jobs` owns the queue's schema only.
 */
export async function bootstrapRoles(adminUrl: string, database: string, passwords: RolePasswords): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(database)) throw new Error(`not a database name: ${database}`);
  await withClient(adminUrl, async (admin) => {
    // Two starts at once would disturb each other; the lock ends with the connection.
    await admin.query(`select pg_advisory_lock(hashtext('pukar bootstrap'))`);
    for (const role of ROLES) await makeRole(admin, `pukar_${role}`, passwords[role]);
    const made = (await admin.query('select 1 from pg_database where datname = $1', [database])).rowCount;
    if (!made) await admin.query(`create database ${database} encoding 'UTF8' template template0`);
    await admin.query(`revoke all on database ${database} from public`);
    await admin.query(`grant connect on database ${database} to pukar_owner, pukar_app, pukar_department, pukar_jobs`);
    await admin.query(`grant create on database ${database} to pukar_owner`);
  });
  const inDatabase = new URL(adminUrl);
  inDatabase.pathname = `/${database}`;
  await withClient(inDatabase.href, async (admin) => {
    await admin.query('revoke all on schema public from public');
    await admin.query('create extension if not exists pg_trgm schema pg_catalog').catch(() => admin.query('create extension if not exists pg_trgm'));
    await admin.query('create schema if not exists bullmq authorization pukar_jobs');
  });
}

/** Roles belong to the whole server and the lock to one database: who comes from another database may be making the same role now. */
async function makeRole(admin: pg.Client, role: string, password: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const exists = (await admin.query('select 1 from pg_roles where rolname = $1', [role])).rowCount;
    try {
      await admin.query(`${exists ? 'alter' : 'create'} role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls noinherit password ${admin.escapeLiteral(password)}`);
      return;
    } catch (error) {
      if (tries === TRIES || !(error instanceof pg.DatabaseError) || !MADE_BY_ANOTHER.has(error.code ?? '')) throw error;
    }
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
