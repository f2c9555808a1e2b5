import pg from 'pg';
import { InOnePiece, type Asked } from './in-one-piece.js';

/** How often a process asks something before PostgreSQL is told to remember how: what is asked once is not worth it. */
const PREPARED_AFTER = 5;
/** Each connection remembers at most so many statements; the server keeps a plan of each. */
const MOST_PREPARED = 300;
/** So many different texts are counted: a process that makes texts without end counts no more of them. */
const MOST_COUNTED = 5_000;

/** Which statements of a process are prepared: those that it runs again and again, by a name of their own. */
export class PreparedNames {
  private readonly counts = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** The name under which this text is prepared; undefined while it is not. */
  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= MOST_PREPARED) return known;
    const count = this.counts.get(text) ?? 0;
    if (count === 0 && this.counts.size >= MOST_COUNTED) return undefined;
    if (count + 1 < PREPARED_AFTER) {
      this.counts.set(text, count + 1);
      return undefined;
    }
    this.counts.delete(text);
    const name = `pukar_${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}

/** One for all connections of the process: a statement has the same name on each. */
const names = new PreparedNames();

const BEGIN = { text: 'START TRANSACTION', name: 'pukar_begin' };
const COMMIT = { text: 'COMMIT', name: 'pukar_commit' };
const ROLLBACK = 'ROLLBACK';
/** The driver's answer to a beginning, and to the end of what was never begun. */
const answerTo = (command: string) => ({ command, rows: [], fields: [], rowCount: null, oid: null });

type Query = (...given: unknown[]) => unknown;

/** What was not sent yet, and who waits for its answer; nobody where it says nothing. */
interface Unsent {
  readonly asked: Asked;
  readonly told?: { resolve(answer: pg.QueryResult): void; reject(error: unknown): void };
}

/**
 * A connection on which PostgreSQL reads and plans a statement once and not each time: to plan a short one takes longer than to
 * run it. It plans anew by itself when a table was analysed or altered. What a transaction asks in the same moment goes out in one piece, too. The beginning of a transaction is no question of its own, and neither is what
 * nobody waits for an answer to: they go out with the next statement, in their order, and what is rolled back before goes out not at all.
 */
export class PreparingClient extends pg.Client {
  private unsent: Unsent[] = [];
  private isDue = false;
  private readonly ask: Query;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.ask = this.query.bind(this) as Query;
    this.query = ((...given: unknown[]) => (this.unsent.length > 0 ? this.afterUnsent(given) : this.asked(given))) as typeof this.query;
  }

  /** For a transaction: a statement that goes out with the next one, which says so where it fails. */
  later(text: string, values: readonly unknown[]): void {
    this.unsent.push({ asked: preparedOf(text, values) });
  }

  /** For a transaction: a statement that goes out with all that is asked in this moment, each with its own answer. Where one fails, so do those behind it, as in a transaction they do. */
  together(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    return new Promise((resolve, reject) => {
      this.unsent.push({ asked: preparedOf(text, values), told: { resolve, reject } });
      if (this.isDue) return;
      this.isDue = true;
      process.nextTick(() => {
        this.isDue = false;
        this.sendAsked();
      });
    });
  }

  /** Up to the last one for whose answer somebody waits; what is behind it goes with the next. */
  private sendAsked(): void {
    const last = this.unsent.findLastIndex(({ told }) => told);
    if (last < 0) return;
    const { asked, told } = this.unsent[last]!;
    const before = this.unsent.splice(0, last + 1).slice(0, -1);
    if (before.length > 0) return void this.piece(before, asked).then((answer) => told!.resolve(answer), (error: unknown) => told!.reject(error));
    void (this.ask(asked) as Promise<pg.QueryResult>).then((answer) => told!.resolve(answer), (error: unknown) => told!.reject(error));
  }

  private asked(given: readonly unknown[]): unknown {
    const [asked, values, ...then] = given;
    if (asked === BEGIN.text && values === undefined && then.length === 0) {
      this.unsent.push({ asked: BEGIN });
      return Promise.resolve(answerTo('START'));
    }
    if (typeof asked !== 'string' || !Array.isArray(values)) return this.ask(...given);
    const prepared = preparedOf(asked, values);
    return prepared.name === undefined ? this.ask(...given) : this.ask(prepared, ...then);
  }

  private afterUnsent(given: readonly unknown[]): unknown {
    const [asked, values, ...then] = given;
    const { unsent } = this;
    this.unsent = [];
    const isBegun = unsent[0]!.asked !== BEGIN;
    if (asked === ROLLBACK) for (const { told } of unsent) told?.reject(new Error('what was asked was rolled back before it was sent'));
    if (asked === ROLLBACK) return isBegun ? this.ask(ROLLBACK) : Promise.resolve(answerTo(ROLLBACK));
    if (asked === COMMIT.text) return isBegun || unsent.length > 1 ? this.piece(unsent, COMMIT) : Promise.resolve(answerTo(COMMIT.text));
    const answer = [values, ...then].find((one) => typeof one === 'function') as ((error: unknown) => void) | undefined;
    if (typeof asked === 'string' && !answer) return this.piece(unsent, Array.isArray(values) ? preparedOf(asked, values) : { text: asked });
    // What is more than a text with values goes by itself.
    const { asked: last, told } = unsent.at(-1)!;
    return this.piece(unsent.slice(0, -1), last).then((done) => { told?.resolve(done); return this.asked(given); }, (error: unknown) => { told?.reject(error); answer?.(error); });
  }

  private piece(before: readonly Unsent[], last: Asked): Promise<pg.QueryResult> {
    return new Promise((resolve, reject) => {
      const told = [...before.flatMap((one) => one.told ?? []), { resolve, reject }];
      const answered = (error: Error | null, result: unknown): void => {
        const answers = (Array.isArray(result) ? result : [result]) as pg.QueryResult[];
        told.forEach((one, nth) => (error ? one.reject(error) : one.resolve(answers[nth]!)));
      };
      this.ask(new InOnePiece(before.map((one) => (one.told ? { ...one.asked, isTold: true } : one.asked)), last, answered));
    });
  }
}

const preparedOf = (text: string, values: readonly unknown[]): Asked => ({ text, values, name: values.length > 0 ? names.of(text) : undefined });
