import { createHash } from 'node:crypto';
import { beginWalk, endWalk, type HistoryFault, type HistoryHead, type HistoryWalk, type LinkedHistoryRow, nextStep } from '@pukar/grievances-core/domain';
import { disagreement, type Standing, standingAfter, UNKNOWN } from './standing.js';

/** Where the rows are read: anything that answers SQL. */
export interface Source {
  query(sql: string, params: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** What is wrong with a ticket: at a step of its history, or as a whole; or with a step that was kept elsewhere: it is gone, or there is another. */
export type Found = Omit<HistoryFault, 'what'> & { readonly what: HistoryFault['what'] | 'no-ticket' | 'gone' | 'made-anew' | `disagrees: ${string}` };

/** How much was read. */
export interface Verified {
  readonly tickets: number;
  readonly rows: number;
}

interface TicketRead extends Standing {
  readonly id: string;
  readonly headSeq: number | null;
  readonly headHash: string | null;
}

type RowRead = LinkedHistoryRow & { readonly isFiner: boolean };

const TICKETS = `
  select t.id, t.state, t.level, h.seq as "headSeq", encode(h.hash, 'hex') as "headHash"
    from (select id, state, level from grievances.ticket where id > $1 order by id limit $2) t left join grievances.history_head h on h.ticket_id = t.id order by t.id`;
// Instants are hashed by the millisecond: one that is finer was not written so.
const ROWS = `
  select ticket_id as "ticketId", seq, at, actor_kind as "actorKind", actor_id as "actorId", step, detail, encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash,
         at <> date_trunc('milliseconds', at) as "isFiner"
    from grievances.history where (ticket_id, seq) > ($1, $2) and ticket_id <= $3 order by ticket_id, seq limit $4`;
const HEADS_ALONE = `select h.ticket_id as "ticketId", h.seq from grievances.history_head h where not exists (select from grievances.ticket t where t.id = h.ticket_id) order by 1 limit 1000`;
const [FIRST_ID, LAST_ID] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads every history in the order of its keys, a page of tickets and a page of rows at a time, and tells what is wrong as it is found. */
export async function verifyHistories(source: Source, tell: (found: Found) => void, pageSize = 2_000): Promise<Verified> {
  let [after, tickets, rows] = [FIRST_ID!, 0, 0];
  for (;;) {
    const page = (await source.query(TICKETS, [after, pageSize])).rows as readonly TicketRead[];
    const until = page.length < pageSize ? LAST_ID! : page.at(-1)!.id;
    rows += await verifyPage(new Page(page, tell), readRows(source, after, until, pageSize));
    tickets += page.length;
    if (page.length < pageSize) break;
    after = until;
  }
  for (const { ticketId, seq } of (await source.query(HEADS_ALONE, [])).rows as readonly { ticketId: string; seq: number }[]) tell({ ticketId, seq, what: 'no-ticket' });
  return { tickets, rows };
}

async function verifyPage(page: Page, rows: AsyncIterable<RowRead>): Promise<number> {
  let read = 0;
  for await (const row of rows) {
    page.row(row);
    read += 1;
  }
  page.end();
  return read;
}

async function* readRows(source: Source, after: string, until: string, pageSize: number): AsyncGenerator<RowRead> {
  let [id, seq] = [after, 2_147_483_647];
  for (;;) {
    const rows = (await source.query(ROWS, [id, seq, until, pageSize])).rows as readonly RowRead[];
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    [id, seq] = [last.ticketId, last.seq];
  }
}

/** A page of tickets, whose rows come in the order of the tickets. */
class Page {
  private at = 0;
  private walk: HistoryWalk | undefined;
  private standing = UNKNOWN;
  private isFaulty = false;
  private stranger: string | undefined;

  constructor(
    private readonly tickets: readonly TicketRead[],
    private readonly report: (found: Found) => void,
  ) {}

  row(row: RowRead): void {
    while (this.current && this.current.id < row.ticketId) this.finish();
    if (this.current?.id !== row.ticketId) return this.strange(row);
    const { walk, faults } = nextStep((this.walk ??= beginWalk(row.ticketId)), row, headOf(this.current), sha256);
    this.walk = walk;
    this.standing = standingAfter(this.standing, row);
    for (const fault of faults) this.tell(fault);
    if (row.isFiner && faults.length === 0) this.tell({ ticketId: row.ticketId, seq: row.seq, what: 'altered' });
  }

  end(): void {
    while (this.current) this.finish();
  }

  private get current(): TicketRead | undefined {
    return this.tickets[this.at];
  }

  private finish(): void {
    const ticket = this.current!;
    const walk = this.walk ?? beginWalk(ticket.id);
    for (const fault of endWalk(walk, headOf(ticket))) this.tell(fault);
    const differs = !this.isFaulty && disagreement(this.standing, ticket);
    if (differs) this.tell({ ticketId: ticket.id, seq: walk.seq, what: `disagrees: ${differs}` });
    this.at += 1;
    this.walk = undefined;
    this.standing = UNKNOWN;
    this.isFaulty = false;
  }

  private tell(found: Found): void {
    this.isFaulty = true;
    this.report(found);
  }

  private strange({ ticketId, seq }: RowRead): void {
    if (this.stranger !== ticketId) this.report({ ticketId, seq, what: 'no-ticket' });
    this.stranger = ticketId;
  }
}

const headOf = ({ headSeq, headHash }: TicketRead): HistoryHead | null => (headSeq === null || headHash === null ? null : { seq: headSeq, hash: headHash });
