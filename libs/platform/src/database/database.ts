import type pg from 'pg';
import { QueryFailedError, type DataSource } from 'typeorm';
import type { PreparingClient } from './preparing-client.js';
import { Turns } from './turns.js';
import { lateForWhoWaits, nobodyWaits } from './while-somebody-waits.js';

/** One transaction: everything in it is saved together or not at all. */
export interface Tx {
  /** Runs one statement with `$1, $2, …` parameters and gives its rows (those of RETURNING too). Those that are asked in the same moment, none waiting for another's answer, go out together, in this order. */
  query<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Runs one whose answer says nothing: it goes out with the next one, or with the commit, in this order. Where it fails, that one does. */
  write(sql: string, params: readonly unknown[]): void;
  /** What is known of a table's rows that this transaction holds; forgotten as soon as it writes into that table. */
  known(table: string): Map<string, unknown>;
  /** Remembers what to write last, with the commit; it writes (`write`), and asks nothing. */
  beforeCommit(then: () => void): void;
  /** Remembers what to do once the transaction is committed (wake a worker, tell a screen); it must not throw. */
  afterCommit(then: () => void): void;
}

/** Of a pool's connections (20) patient transactions use so many at most. */
const PATIENT_AT_ONCE = 4;

/** The process's way to PostgreSQL. */
export class Database {
  private readonly turns = new Turns(PATIENT_AT_ONCE);

  constructor(private readonly dataSource: DataSource) {}

  /** This process's connections at this moment, and how much work waits for one. */
  get pool(): { readonly used: number; readonly idle: number; readonly waiting: number } {
    const { totalCount, idleCount, waitingCount } = (this.dataSource.driver as unknown as { master: pg.Pool }).master;
    return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
  }

  /** One statement outside a transaction. */
  async query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.withConnection((connection) => rowsOf<Row>(connection, sql, params));
  }

  /** Once `late` is aborted nothing is committed: whoever waited was told that nothing was kept. So it is with whoever waits for all this (`whileSomebodyWaits`). */
  async transaction<T>(work: (tx: Tx) => Promise<T>, late?: AbortSignal): Promise<T> {
    const course: Course = { before: [], after: [], isOver: false };
    const waited = lateForWhoWaits();
    const inTime = (): void => [late, waited].forEach((signal) => signal?.throwIfAborted());
    inTime();
    const result = await this.withConnection(async (connection) => {
      await rowsOf(connection, 'START TRANSACTION');
      try {
        inTime();
        const value = await work(transactionOn(connection, course));
        inTime();
        for (const then of course.before) then();
        course.isOver = true;
        await rowsOf(connection, 'COMMIT');
        return value;
      } catch (error) {
        course.isOver = true;
        // Nobody answers there: the transaction ends with its connection.
        if (!isUnanswered(error)) await rowsOf(connection, 'ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
    nobodyWaits(() => { for (const then of course.after) then(); });
    return result;
  }

  /**
   * A transaction about one thing whose row it locks first: in this process it waits for those before it without a connection. Else
   * whoever waits for the row keeps connections from everybody who does not. Never within another one about the same.
   * `isPatient`: nobody waits for its end (news that something is over); in a rush it leaves most of the machine to those for whom somebody does.
   */
  inTurn<T>(about: string, work: (tx: Tx) => Promise<T>, { isPatient = false }: { readonly isPatient?: boolean } = {}): Promise<T> {
    return this.turns.take(about, () => this.transaction(work), isPatient);
  }

  private async withConnection<T>(work: (connection: PreparingClient) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const connection = (await runner.connect()) as PreparingClient;
      try {
        return await work(connection);
      } catch (error) {
        // Something is on its way there still: whoever got the connection next would wait behind that.
        if (isUnanswered(error)) void connection.end(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** How a transaction goes. */
interface Course {
  readonly before: (() => void)[];
  readonly after: (() => void)[];
  isOver: boolean;
}

const PLAIN_SELECT = /^\s*select\b/i;

function transactionOn(connection: PreparingClient, course: Course): Tx {
  const known = new Map<string, { readonly named: RegExp; readonly rows: Map<string, unknown> }>();
  const forget = (sql: string): void => {
    if (!PLAIN_SELECT.test(sql)) for (const { named, rows } of known.values()) if (rows.size > 0 && named.test(sql)) rows.clear();
  };
  return {
    query: (sql, params = []) => {
      forget(sql);
      return rowsTogether(connection, sql, params);
    },
    write: (sql, params) => {
      if (course.isOver) throw new Error('a transaction that is over was written into');
      forget(sql);
      connection.later(sql, params);
    },
    known: (table) => {
      if (!known.has(table)) known.set(table, { named: new RegExp(`\\b${table.replace('.', '\\.')}\\b`), rows: new Map() });
      return known.get(table)!.rows;
    },
    beforeCommit: (then) => course.before.push(then),
    afterCommit: (then) => course.after.push(then),
  };
}

/** Asks the driver itself: what its query runner does besides costs more than a short statement. */
async function rowsOf<Row>(connection: PreparingClient, sql: string, params?: readonly unknown[]): Promise<Row[]> {
  try {
    return ((await connection.query(sql, params && [...params])).rows ?? []) as Row[];
  } catch (error) {
    throw new QueryFailedError(sql, params && [...params], error as Error);
  }
}

/** With whatever else the transaction asks in this moment. */
async function rowsTogether<Row>(connection: PreparingClient, sql: string, params: readonly unknown[]): Promise<Row[]> {
  try {
    return ((await connection.together(sql, params)).rows ?? []) as Row[];
  } catch (error) {
    throw new QueryFailedError(sql, [...params], error as Error);
  }
}

/** The driver gave a statement up: PostgreSQL may still carry it out, once it goes on. */
export const isUnanswered = (error: unknown): boolean => error instanceof QueryFailedError && error.driverError.message === 'Query read timeout';

/** PostgreSQL refused what the rows say (SQLSTATE 21, 22 and 23): trying the same again helps nobody. */
export const isOfRows = (error: unknown): boolean => error instanceof QueryFailedError && /^2[123]/.test((error.driverError as { readonly code?: string }).code ?? '');
