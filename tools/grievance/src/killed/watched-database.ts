import type { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import pg from 'pg';

const [TRIES, AGAIN_MS] = [450, 200];

/** An onlooker's connections to the helpline's database, which outlive its death. */
export class WatchedDatabase {
  private pool: pg.Pool | undefined;

  constructor(private readonly helpline: RunningHelpline) {}

  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    for (let tried = 1; ; tried += 1) {
      try {
        this.pool ??= await this.connect();
        return (await this.pool.query<Row>(sql, [...params])).rows;
      } catch (error) {
        // What PostgreSQL says of the statement itself is said; that it is away, or comes back, is waited for.
        if (tried >= TRIES || (error instanceof pg.DatabaseError && !/^(?:57P|08)/.test(error.code ?? ''))) throw error;
        await this.close();
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  async close(): Promise<void> {
    const { pool } = this;
    this.pool = undefined;
    await pool?.end().catch(() => undefined);
  }

  private async connect(): Promise<pg.Pool> {
    const client = await this.helpline.connect('admin');
    client.on('error', () => undefined);
    const { host, port, user, password, database } = client;
    await client.end();
    const pool = new pg.Pool({ host, port, user, password: password ?? '', database: database ?? 'pukar', max: 4 });
    pool.on('error', () => undefined);
    return pool;
  }
}
