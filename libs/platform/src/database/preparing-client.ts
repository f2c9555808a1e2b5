import pg from 'pg';

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

/**
 * A connection on which PostgreSQL reads and plans a statement once and not each time: to plan a short one takes longer than to
 * run it. It plans anew by itself when a table was analysed or changed.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...given: unknown[]) => unknown;
    const prepared = (text: unknown, values: unknown, ...then: unknown[]): unknown => {
      const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? names.of(text) : undefined;
      return name === undefined ? ask(text, values, ...then) : ask({ name, text, values }, ...then);
    };
    this.query = prepared as typeof this.query;
  }
}
