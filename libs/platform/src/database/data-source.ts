import type { DataSource, DataSourceOptions } from 'typeorm';
import { PreparingClient } from './preparing-client.js';

/** PostgreSQL ends a statement that takes longer. */
const STATEMENT_MS = 15_000;
/** One that PostgreSQL has not even ended by then is not answered at all: the machine hangs, or the network between. */
const UNANSWERED_MS = 20_000;
/** A connection on which nobody answers is found out after about this, though nothing is asked on it. */
const SILENT_MS = 10_000;

/** How a serving process connects: its own role, no migrations, statements that give up rather than hang. */
export function databaseOptions(url: string, name: string, poolSize = 20, unansweredMs = UNANSWERED_MS): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName: name,
    poolSize,
    connectTimeoutMS: 5_000,
    extra: { Client: PreparingClient, statement_timeout: STATEMENT_MS, idle_in_transaction_session_timeout: STATEMENT_MS, query_timeout: unansweredMs, keepAlive: true, keepAliveInitialDelayMillis: SILENT_MS },
    entities: [],
    migrationsRun: false,
    synchronize: false,
  };
}

/** Row-level security does not hold for a superuser, a role with BYPASSRLS or an owner: a process that is one stops. */
export async function refusePrivilegedRole(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<{ name: string; privileged: boolean; owns: boolean }[]>(`
    select r.rolname as name, (r.rolsuper or r.rolbypassrls or r.rolcreaterole) as privileged,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where c.relowner = r.oid and n.nspname not in ('bullmq', 'pg_toast') and n.nspname not like 'pg_temp%') as owns
    from pg_roles r where r.rolname = current_user`);
  if (!role || role.privileged || role.owns) {
    throw new Error(`the database role "${role?.name}" is a superuser or an owner: a serving process needs pukar_app or pukar_department (docs/configuration.md)`);
  }
}

/** A database that was filled with demo accounts (their passwords are published) serves no production. */
export async function refuseDemoInProduction(dataSource: Pick<DataSource, 'query'>, mode: 'demo' | 'production'): Promise<void> {
  if (mode !== 'production') return;
  const rows = await dataSource.query<unknown[]>(`select 1 from platform.deployment where mode = 'demo'`);
  if (rows.length > 0) throw new Error('this database holds the demo accounts, whose passwords are published: production needs a database of its own');
}
