import pg from 'pg';
import { BEGIN, FirstOfTransaction } from './first-of-transaction.js';

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

/** The driver's answer to a beginning, and to the end of what was never begun. */
const answerTo = (command: string) => ({ command, rows: [], fields: [], rowCount: null, oid: null });

type Query = (...given: unknown[]) => unknown;

/**
 * A connection on which PostgreSQL reads and plans a statement once and not each time: to plan a short one takes longer than to
 * run it. It plans anew by itself when a table was analysed or changed. The beginning of a transaction is no question of its own: it goes
 * out with the first statement, and where none follows not at all.
 */
export class PreparingClient extends pg.Client {
  private isToBegin = false;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as Query;
    const query: Query = (asked, values, ...then) => {
      if (asked === BEGIN && values === undefined && then.length === 0) return this.beginLater();
      if (this.isToBegin) return this.first(ask, asked, values, ...then);
      const name = nameOf(asked, values);
      return name === undefined ? ask(asked, values, ...then) : ask({ name, text: asked, values }, ...then);
    };
    this.query = query as typeof this.query;
  }

  private beginLater(): Promise<unknown> {
    this.isToBegin = true;
    return Promise.resolve(answerTo('START'));
  }

  private first(ask: Query, asked: unknown, values: unknown, ...then: unknown[]): unknown {
    this.isToBegin = false;
    if (asked === 'COMMIT' || asked === 'ROLLBACK') return Promise.resolve(answerTo(asked));
    const answer = [values, ...then].find((given) => typeof given === 'function') as ((error: unknown) => void) | undefined;
    // What is more than a text with values begins by itself.
    if (typeof asked !== 'string' || answer) return (ask(BEGIN) as Promise<unknown>).then(() => ask(asked, values, ...then), answer);
    return new Promise((resolve, reject) => {
      const answered = (error: Error | null, result: unknown): void => (error ? reject(error) : resolve(result));
      ask(new FirstOfTransaction({ text: asked, ...(Array.isArray(values) ? { values, name: nameOf(asked, values) } : {}) }, answered));
    });
  }
}

const nameOf = (text: unknown, values: unknown): string | undefined => (typeof text === 'string' && Array.isArray(values) && values.length > 0 ? names.of(text) : undefined);
