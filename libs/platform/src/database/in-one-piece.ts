import pg from 'pg';

/** A statement as it is asked. With a name it is planned once on each connection. */
export interface Asked {
  readonly text: string;
  readonly name?: string | undefined;
  readonly values?: readonly unknown[] | undefined;
  /** Somebody waits for its answer, though others go out behind it in the same piece. */
  readonly isTold?: boolean;
}

/** The driver's connection, as far as a statement writes on it. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly submittedNamedStatements: Record<string, string>;
  sync(): void;
}

/** The driver's statement, as far as it is taken up here; its types say less. */
interface DriverQuery {
  text: string;
  name: string | undefined;
  _canceledDueToError: Error | false;
  requiresPreparation(): boolean;
  prepare(wire: Wire): void;
  submit(wire: Wire): Error | null;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleError(error: Error, wire: Wire): void;
}
const DriverQuery = pg.Query as unknown as new (asked: Asked & { readonly queryMode?: 'extended' }, answered: (error: Error | null, result: unknown) => void) => DriverQuery;

/**
 * Statements of a transaction in one piece on the wire; the answer is the last one's, and a list where others before it are told too. PostgreSQL carries out nothing behind what failed in
 * such a piece (extended query protocol: up to the next Sync; simple: the whole text), so that a beginning which failed leaves no statement
 * outside a transaction. Until it is the last one's turn this is the one that is being answered, for the driver too: that
 * remembers by its name which statements the connection knows.
 */
export class InOnePiece extends DriverQuery {
  /** Those that are answered after the one that it is now. */
  private rest: readonly Asked[] = [];
  private isTold = true;

  constructor(private readonly before: readonly Asked[], last: Asked, answered: (error: Error | null, result: unknown) => void) {
    super(before.some(({ values }) => values !== undefined) ? { ...last, queryMode: 'extended' } : last, answered);
  }

  override submit(wire: Wire): Error | null {
    const [now, ...rest] = [...this.before, { text: this.text, name: this.name, isTold: true }];
    const all = [now!, ...rest];
    this.rest = rest;
    this.isTold = now!.isTold === true;
    if (!this.requiresPreparation()) {
      this.text = all.map(({ text }) => text).join('; ');
      return super.submit(wire);
    }
    wire.stream.cork();
    try {
      const refused = this.before.map((asked) => prepared(asked, wire)).find((error) => error !== undefined);
      // What cannot be sent ends the piece: nothing behind it is.
      if (refused) wire.sync();
      else super.submit(wire);
      if (refused) this._canceledDueToError = refused;
      ({ text: this.text, name: this.name } = { name: undefined, ...now! });
      return null;
    } finally {
      wire.stream.uncork();
    }
  }

  override handleDataRow(message: unknown): void {
    if (this.isTold) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.isTold) super.handleCommandComplete(message, wire);
    const [next, ...rest] = this.rest;
    if (!next) return;
    ({ text: this.text, name: this.name } = { name: undefined, ...next });
    this.isTold = next.isTold === true;
    this.rest = rest;
  }

  override handleError(error: Error, wire: Wire): void {
    for (const { name } of this.rest) if (name !== undefined) delete wire.submittedNamedStatements[name];
    super.handleError(error, wire);
  }
}

/** Writes a statement, and no Sync behind it; what its rows are made of is asked only where somebody wants them. Gives why it could not be. */
function prepared({ isTold, ...asked }: Asked, wire: Wire): Error | undefined {
  let refused: Error | undefined;
  const silent = { sync: () => undefined, ...(isTold ? {} : { describe: () => undefined }) };
  new DriverQuery({ ...asked, queryMode: 'extended' }, (error) => { refused = error ?? undefined; }).prepare(Object.assign(Object.create(wire) as Wire, silent));
  return refused;
}
