import { Inject, Injectable } from '@nestjs/common';
import { TRANSFERS } from '@pukar/forwarding-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { findRecipient, headOfAdministration, type Recipient, recipientAbove } from '../persistence/offices.js';
import { readAct, type StoredAct } from '../persistence/read-act.js';
import { answeringTurn, formerFor, type Turn, turnsOf } from '../persistence/turns.js';
import { ReferencePort } from '../ports/reference.port.js';
import { type TicketContent, TicketContentPort } from '../ports/ticket-content.port.js';
import { lockTurns } from './forward-ticket.use-case.js';
import { HandOver } from './hand-over.js';

/** The lowest level at which a transfer is decided: the GRO of the district. */
const GRO_LEVEL = 2;

/** Another department's reference, should an officer have written one into a reason. */
const REFERENCES = /[A-Z]{3}-R-[0-9A-Z]{6}/g;

/** Puts what an office proposes before whoever decides it: the department proposed, or after three transfers the head of administration; for a closing the office above. */
@Injectable()
export class AskForDecision {
  constructor(
    private readonly tickets: TicketContentPort,
    private readonly references: ReferencePort,
    private readonly handOver: HandOver,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, forwardedId: string, actId: string): Promise<void> {
    const ticketId = await this.references.ticketOf(tx, forwardedId);
    const act = await readAct(tx, actId);
    if (!ticketId || !act) throw new Error('something was proposed on a forwarded ticket that is not known');
    await lockTurns(tx, ticketId);
    const turns = await turnsOf(tx, await this.references.forwardedOf(tx, ticketId));
    const turn = answeringTurn(turns);
    const kind = act.kind === 'transfer-proposed' ? 'transfer' : 'closing';
    // Resolved, over, or decided meanwhile.
    if (turn?.proposal !== kind) return;
    const content = await this.tickets.forForwarding(tx, ticketId);
    if (!content || content.isOver) return;
    const recipient = kind === 'transfer' ? await this.whoTakes(tx, content, act, turn) : await recipientAbove(tx, turn.officeId);
    await this.put(tx, ticketId, { kind, act, turn, turns, content, recipient });
  }

  private async put(tx: Tx, ticketId: string, { kind, act, turn, turns, content, recipient }: Proposed): Promise<void> {
    const isOther = recipient.departmentCode !== turn.departmentCode;
    await this.handOver.execute(tx, ticketId, {
      recipient, receivedAt: this.clock.now(), task: `decide-${kind}`, step: 'to-decide', proposal: null, isSettled: false,
      // The citizen said yes to facts for the office that acts, not for one that may.
      content: { ...content, reopened: null, ...(isOther ? { facts: [] } : {}) },
      former: isOther ? [] : formerFor(recipient.departmentCode, [...turns.filter(({ id }) => id !== turn.id), { ...turn, endedAt: this.clock.now() }]),
      toDecide: { kind, reason: isOther ? (act.text?.replaceAll(REFERENCES, '[reference]') ?? null) : act.text, reasonCode: act.reasonCode, fromDepartment: turn.departmentCode },
    });
  }

  /** As high as the ticket has climbed there: a complaint against staff above the place's office. */
  private async whoTakes(tx: Tx, content: TicketContent, { departmentCode }: StoredAct, turn: Turn): Promise<Recipient> {
    if (turn.transfers >= TRANSFERS || departmentCode === null) return headOfAdministration(tx);
    const recipient = await findRecipient(tx, { ...content, departmentCode, level: Math.max(GRO_LEVEL, content.level), at: this.clock.now() });
    return recipient.departmentCode === departmentCode ? recipient : headOfAdministration(tx);
  }
}

interface Proposed {
  readonly kind: 'transfer' | 'closing';
  readonly act: StoredAct;
  readonly turn: Turn;
  readonly turns: readonly Turn[];
  readonly content: TicketContent;
  readonly recipient: Recipient;
}
