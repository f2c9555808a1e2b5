import type { Chance } from '@pukar/callbacks-simulation/chance';
import { Database, type Tx } from '@pukar/platform/database';
import type pg from 'pg';
import type { DataSource } from 'typeorm';

/** The answer to a commit never came: nobody knows whether it was done. */
export class AnswerLost extends Error {}

/** Whether it failed because a connection was cut, and not for a reason of its own. */
export const isCut = (error: unknown): boolean => error instanceof AnswerLost || /terminat|ECONNRESET|EPIPE|not queryable|Connection ended|already released/i.test(error instanceof Error ? error.message : '');

/** A database whose connections are cut: before or after any statement of a transaction, or when it was committed and the answer is on its way. PostgreSQL ends them itself, asked by somebody else. */
export class CuttingDatabase extends Database {
  cuts = 0;
  isCalm = false;

  constructor(dataSource: DataSource, private readonly admin: pg.Client, private readonly chance: Chance, private readonly often: number) {
    super(dataSource);
  }

  override async transaction<T>(work: (tx: Tx) => Promise<T>, late?: AbortSignal): Promise<T> {
    if (this.isCalm || !this.chance.isOneIn(this.often)) return super.transaction(work, late);
    // Some are cut at their first statements, some never come to the one at which they would be.
    const at = this.chance.upTo(this.chance.isOneIn(2) ? 6 : 40);
    const isBefore = this.chance.isOneIn(2);
    const value = await super.transaction((tx) => work(this.counting(tx, at, isBefore)), late);
    if (this.chance.isOneIn(3)) return value;
    this.cuts += 1;
    throw new AnswerLost('the connection was cut when everything was committed');
  }

  private counting(tx: Tx, at: number, isBefore: boolean): Tx {
    let done = 0;
    return {
      ...tx,
      query: async <Row>(sql: string, params?: readonly unknown[]): Promise<Row[]> => {
        const isHere = done === at;
        done += 1;
        if (isHere && isBefore) await this.cut(tx);
        const rows = await tx.query<Row>(sql, params);
        if (isHere && !isBefore) await this.cut(tx);
        return rows;
      },
    };
  }

  private async cut(tx: Tx): Promise<void> {
    const [backend] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    await this.admin.query('select pg_terminate_backend($1)', [backend!.pid]);
    this.cuts += 1;
  }
}
