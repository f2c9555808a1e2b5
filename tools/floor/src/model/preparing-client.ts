import pg from 'pg';

const names = new Map<string, string>();
const BEGIN = 'START TRANSACTION';
const BEGUN = { command: 'START', rows: [], fields: [], rowCount: null, oid: null };

/** The name of a statement: the same text has the same in every connection. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * A connection that asks as little of the machine as it may: statements with parameters are prepared, so that PostgreSQL reads and plans
 * each once, and the beginning of a transaction goes out with its first statement. The rest of ten thousand histories is the product's.
 */
export class PreparingClient extends pg.Client {
  private isToBegin = false;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true } as pg.ClientConfig);
  }

  override query(...given: unknown[]): never {
    const ask = super.query.bind(this) as unknown as (...asked: unknown[]) => never;
    if (given[0] === BEGIN && typeof given[2] !== 'function') {
      this.isToBegin = true;
      return Promise.resolve(BEGUN) as never;
    }
    const [text, values, then] = given;
    const asked = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? [{ name: nameOf(text), text, values }, then] : given;
    if (!this.isToBegin) return ask(...asked);
    this.isToBegin = false;
    const { stream } = (this as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
    stream.cork();
    try {
      // Where the connection is lost, the first statement says so.
      (ask(BEGIN) as Promise<unknown>).catch(() => undefined);
      return ask(...asked);
    } finally {
      stream.uncork();
    }
  }
}
