import pg from 'pg';

/** Queues are disposable, and what migrations did is done by them again. */
const NOT_COPIED = ['bullmq', 'pukar_migrations'];
const OURS = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'`;

export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** A connection as an administrator, whose answers are written in one way on every server. */
export async function connectAsAdmin(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'pukar-backup', keepAlive: true });
  await client.connect();
  await client.query(`set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres'; set timezone to 'UTC'; set bytea_output to 'hex'; set extra_float_digits to 1; set statement_timeout to 0; set idle_in_transaction_session_timeout to 0; set row_security to off`);
  return client;
}

export async function tablesIn(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ schema: string; name: string; columns: string[] }>(
    `select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and ${OURS} and n.nspname <> all ($1) group by 1, 2 order by 1, 2`,
    [NOT_COPIED],
  );
  return rows;
}

export async function sequencesIn(client: pg.Client): Promise<{ schema: string; name: string }[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${OURS} and n.nspname <> all ($1) order by 1, 2`,
    [NOT_COPIED],
  );
  return rows;
}

/** The schemas of a database besides PostgreSQL's own that hold a table. */
export async function filledSchemas(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ schema: string }>(`select distinct n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${OURS} order by 1`);
  return rows.map(({ schema }) => schema);
}

export const named = ({ schema, name }: { readonly schema: string; readonly name: string }): string => `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
export const copyOf = (table: Table, direction: 'to stdout' | 'from stdin'): string => `copy ${named(table)} (${table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')}) ${direction}`;
