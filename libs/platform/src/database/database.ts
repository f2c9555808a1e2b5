import { QueryFailedError, type DataSource, type QueryRunner } from 'typeorm';

/** One transaction: everything in it is saved together or not at all. */
export interface Tx {
  /** Runs one statement with `$1, $2, …` parameters and gives its rows (those of RETURNING too). */
  query<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Remembers what to do once the transaction is committed (wake a worker, tell a screen); it must not throw. */
  afterCommit(then: () => void): void;
}

/** The process's way to PostgreSQL. */
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /** One statement outside a transaction. */
  async query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.withRunner((runner) => rowsOf<Row>(runner, sql, params));
  }

  /** Once `late` is aborted nothing is committed: whoever waited was told that nothing was kept. */
  async transaction<T>(work: (tx: Tx) => Promise<T>, late?: AbortSignal): Promise<T> {
    const after: (() => void)[] = [];
    const result = await this.withRunner(async (runner) => {
      await runner.startTransaction();
      try {
        late?.throwIfAborted();
        const value = await work({
          query: (sql, params = []) => rowsOf(runner, sql, params),
          afterCommit: (then) => after.push(then),
        });
        late?.throwIfAborted();
        await runner.commitTransaction();
        return value;
      } catch (error) {
        // Nobody answers there: the transaction ends with its connection.
        if (runner.isTransactionActive && !isUnanswered(error)) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    });
    for (const then of after) then();
    return result;
  }

  private async withRunner<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await work(runner);
    } catch (error) {
      if (isUnanswered(error)) await leaveAlone(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function rowsOf<Row>(runner: QueryRunner, sql: string, params: readonly unknown[]): Promise<Row[]> {
  const { records } = await runner.query(sql, [...params], true);
  return records as Row[];
}

/** The driver gave a statement up: PostgreSQL may still carry it out, once it goes on. */
const isUnanswered = (error: unknown): boolean => error instanceof QueryFailedError && error.driverError.message === 'Query read timeout';

/** Ends a connection on which something is still on its way: whoever got it next would wait behind that. */
async function leaveAlone(runner: QueryRunner): Promise<void> {
  const connection = (await runner.connect()) as { end(then: () => void): void };
  connection.end(() => undefined);
}
