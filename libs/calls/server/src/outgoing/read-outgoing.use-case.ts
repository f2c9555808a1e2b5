import { Injectable } from '@nestjs/common';
import type { OutgoingView } from '@pukar/calls-core/contracts';
import { err, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { readCall, type CallRow } from '../persistence/call-rows.js';
import { readSecondParty, type SecondParty } from '../persistence/second-party-rows.js';
import { TicketsToRingPort } from '../ports/tickets-to-ring.port.js';

/** Tells an agent how their call of ours goes, and which officer it rings; nothing of a citizen. Refused `not-your-call`. */
@Injectable()
export class ReadOutgoing {
  constructor(
    private readonly database: Database,
    private readonly tickets: TicketsToRingPort,
  ) {}

  async execute(callId: string, agentId: string): Promise<Result<OutgoingView, 'not-your-call'>> {
    const [theirs] = await this.database.query<{ refusal: OutgoingView['refusal'] }>(
      `select dial_refusal as refusal from calls.call where id = $1 and direction = 'outgoing' and $2 in (placed_by, agent_id)`, [callId, agentId],
    );
    const call = theirs && (await readCall(this.database, callId));
    if (!call) return err('not-your-call');
    const second = call.purpose === 'bridge' ? secondState(await readSecondParty(this.database, callId)) : null;
    const officer = (call.purpose === 'officer' || call.purpose === 'bridge') && call.about ? await this.tickets.officerOf(call.about) : undefined;
    return ok({ callId, whom: WHOM[call.purpose ?? 'ticket'], state: stateOf(call), outcome: call.outcome, refusal: theirs.refusal, officer: officer ?? null, second });
  }
}

const WHOM = { ticket: 'citizen', officer: 'officer', bridge: 'bridge', 'call-back': 'call-back', announcement: 'call-back' } as const;

function stateOf(call: CallRow): OutgoingView['state'] {
  if (call.endedAt) return 'ended';
  if (call.talkingAt) return 'talking';
  if (call.answeredAt) return 'answered';
  return call.dialBeganAt ? 'ringing' : 'preparing';
}

function secondState(second: SecondParty | undefined): NonNullable<OutgoingView['second']> {
  if (!second) return 'waiting';
  if (second.refusal) return 'refused';
  if (!second.endedAt) return second.answeredAt ? 'in' : 'ringing';
  if (second.answeredAt) return 'left';
  if (second.lineStatus === 'busy') return 'engaged';
  return second.lineStatus === 'no-answer' || second.lineStatus === 'canceled' ? 'not-answered' : 'unreachable';
}
