import { Inject, Injectable } from '@nestjs/common';
import { TicketForwarded } from '@pukar/forwarding-core/contracts';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { Outbox } from '@pukar/platform/outbox';
import { reopeningsOf } from '../persistence/insert-forwarded.js';
import { findRecipient } from '../persistence/offices.js';
import { endTurns, formerFor, type Turn, turnsOf } from '../persistence/turns.js';
import { ReferencePort } from '../ports/reference.port.js';
import { type TicketContent, TicketContentPort } from '../ports/ticket-content.port.js';
import { HandOver } from './hand-over.js';

/** Sends the anonymous part of a ticket to the office whose turn it is: once for each turn, however often it is asked; the office before sees that it is passed on. */
@Injectable()
export class ForwardTicket {
  constructor(
    private readonly tickets: TicketContentPort,
    private readonly references: ReferencePort,
    private readonly handOver: HandOver,
    private readonly outbox: Outbox,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives the forwarded ticket's id; undefined while its statement is not written down, and when it is over. Throws when there is no such ticket or not even the helpline's desk has an officer. */
  async execute(tx: Tx, ticketId: string): Promise<string | undefined> {
    const [, content, forwarded] = await Promise.all([lockTurns(tx, ticketId), this.tickets.forForwarding(tx, ticketId), this.references.forwardedOf(tx, ticketId)]);
    if (!content) throw new Error('a ticket that does not exist was to be forwarded');
    if (content.isUnwritten || content.isOver) return undefined;
    const all = await turnsOf(tx, forwarded);
    // Whoever writes the order answers: no office gets it for that any more.
    if (all.some(({ task }) => task === 'write-order')) return undefined;
    const turns = all.filter(({ task }) => task === 'answer');
    const same = turns.find((turn) => isSameTurn(turn, content));
    return same ? same.id : this.forward(tx, ticketId, content, turns);
  }

  private async forward(tx: Tx, ticketId: string, content: TicketContent, turns: readonly Turn[]): Promise<string> {
    const at = this.clock.now();
    const before = turns.at(-1);
    // It was merged into another, and goes on by itself now: nobody passed it on.
    const because = before && before.state !== 'over' ? whyNow(before, content) : undefined;
    for (const { id, officeId } of await endTurns(tx, turns.map(({ id }) => id), { state: 'passed-on', because: because ?? null, at })) tx.afterCommit(() => this.live.toOffice({ room: `office:${officeId}`, kind: 'ticket', id }));
    const notTo = turns.filter(({ level }) => level < content.level).flatMap(({ officerId, assignedTo }) => [officerId, ...(assignedTo ? [assignedTo] : [])]);
    const recipient = await findRecipient(tx, { ...content, at }, notTo);
    const isOfSameDepartment = before === undefined || before.departmentCode === recipient.departmentCode;
    const id = await this.handOver.execute(tx, ticketId, {
      recipient, content: isOfSameDepartment ? content : withoutWordsOfOthers(content), receivedAt: at, task: 'answer', step: because ? STEP[because] : 'received',
      former: formerFor(recipient.departmentCode, await turnsOf(tx, turns.map((turn) => turn.id))), toDecide: null,
      proposal: because === 'late' ? before!.proposal : null, isSettled: turns.some(({ isSettled }) => isSettled),
    });
    await this.outbox.add(tx, { event: TicketForwarded, about: ticketId, payload: { ticketId, forwardedId: id, officeCode: recipient.officeCode, officerPost: recipient.officerPost, level: content.level } });
    return id;
  }
}

/** All that makes turns of one ticket does so one after the other. */
export async function lockTurns(tx: Tx, ticketId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`forward:${ticketId}`]);
}

/** A turn higher than the ticket is news that comes late: no other is made for it. One that is over, of a ticket that is not, ended for a merging that was undone. */
const isSameTurn = (turn: Turn, content: TicketContent): boolean =>
  turn.level > content.level || (turn.state !== 'over' && turn.level === content.level && turn.reopenings === reopeningsOf(content) && turn.transfers === (content.transfers ?? 0) && turn.forDepartment === content.departmentCode);

function whyNow(before: Turn, content: TicketContent): 'late' | 're-opened' | 'transferred' {
  if (before.transfers !== (content.transfers ?? 0) || before.forDepartment !== content.departmentCode) return 'transferred';
  return before.reopenings === reopeningsOf(content) ? 'late' : 're-opened';
}

const STEP = { late: 'climbed', 're-opened': 're-received', transferred: 'transferred-in' } as const;

const withoutWordsOfOthers = (content: TicketContent): TicketContent => ({ ...content, reopened: content.reopened && { ...content.reopened, reply: '' } });
