import pg from 'pg';

export const BEGIN = 'START TRANSACTION';
/** A beginning is planned once on each connection, by this name. */
const BEGIN_NAME = 'pukar_begin';

/** What a statement is asked with. */
export interface Asked {
  readonly text: string;
  readonly name?: string | undefined;
  readonly values?: readonly unknown[] | undefined;
}

type Answered = (error: Error | null, result: unknown) => void;

/** The driver's connection, as far as a statement writes on it. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(portal: { readonly statement: string }): void;
  execute(portal: object): void;
}

/** The driver's statement, as far as it is taken up here; its types say less. */
interface DriverQuery {
  text: string;
  name: string | undefined;
  requiresPreparation(): boolean;
  submit(wire: Wire): Error | null;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleError(error: Error, wire: Wire): void;
}
const DriverQuery = pg.Query as unknown as new (asked: Asked, answered: Answered) => DriverQuery;

/**
 * The first statement of a transaction with the statement that begins it, in one piece on the wire. PostgreSQL carries out nothing of such a
 * piece behind what failed in it (extended query protocol: up to the next Sync; simple: the whole text), so that a beginning which
 * failed leaves no statement outside a transaction. Until the beginning is answered this is the beginning, for the driver too: that
 * remembers which names a connection knows by the name of the statement which is being answered.
 */
export class FirstOfTransaction extends DriverQuery {
  private first: Pick<Asked, 'text' | 'name'> | undefined;

  override submit(wire: Wire): Error | null {
    const { text, name } = this;
    this.first = { text, name };
    if (!this.requiresPreparation()) {
      this.text = `${BEGIN}; ${text}`;
      return super.submit(wire);
    }
    wire.stream.cork();
    try {
      if (wire.parsedStatements[BEGIN_NAME] === undefined) wire.parse({ name: BEGIN_NAME, text: BEGIN });
      wire.bind({ statement: BEGIN_NAME });
      wire.execute({});
      const refused = super.submit(wire);
      [this.text, this.name] = [BEGIN, BEGIN_NAME];
      return refused;
    } finally {
      wire.stream.uncork();
    }
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (!this.first) return super.handleCommandComplete(message, wire);
    ({ text: this.text, name: this.name } = this.first);
    this.first = undefined;
  }

  override handleError(error: Error, wire: Wire): void {
    if (this.first?.name !== undefined) delete wire.submittedNamedStatements[this.first.name];
    super.handleError(error, wire);
  }
}
