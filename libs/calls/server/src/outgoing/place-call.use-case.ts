import { Inject, Injectable } from '@nestjs/common';
import type { PlaceCallRequest, WhomToRing } from '@pukar/calls-core/contracts';
import type { CallPurpose, DialRefusal } from '@pukar/calls-core/domain';
import { err, isWithinHours, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OutgoingSettings } from '../outgoing-settings.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { NumberToRingPort } from '../ports/number-to-ring.port.js';
import { TicketsToRingPort, type TicketToRing } from '../ports/tickets-to-ring.port.js';
import { ConnectAgent, type AcceptedClaim } from '../use-cases/connect-agent.use-case.js';
import { DialBounds } from './dial-bounds.js';
import { PrepareOutgoingCall } from './prepare-outgoing-call.use-case.js';

export type PlacingRefusal = 'wrong-number' | 'not-found' | 'no-number' | 'quiet-hours' | 'busy' | 'not-at-desk' | DialRefusal;

const PURPOSES = { citizen: 'ticket', officer: 'officer', bridge: 'bridge' } as const satisfies Record<WhomToRing, CallPurpose>;

/** What placing a call asks and does. */
@Injectable()
export class PlacingSteps {
  constructor(
    readonly tickets: TicketsToRingPort,
    readonly numbers: NumberToRingPort,
    readonly bounds: DialBounds,
    readonly prepare: PrepareOutgoingCall,
    readonly claims: ClaimsPort,
    readonly connectAgent: ConnectAgent,
  ) {}
}

/** Rings about a ticket for an agent who asked for it: the call and its claim are saved together, then the agent's own line comes first, and its joining dials. */
@Injectable()
export class PlaceCall {
  constructor(
    private readonly database: Database,
    private readonly steps: PlacingSteps,
    private readonly settings: OutgoingSettings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(wish: PlaceCallRequest, agentId: string): Promise<Result<null, PlacingRefusal>> {
    const found = await this.steps.tickets.find(wish.ticketNumber, agentId);
    if (!found.ok) return found;
    const may = await this.may(wish, found.value, agentId);
    if (!may.ok) return may;
    const claim = await this.database.transaction((tx) => this.begin(tx, wish, found.value, agentId));
    if (!claim.ok) return claim;
    if (claim.value) await this.steps.connectAgent.execute(claim.value);
    return ok(null);
  }

  /** What would stop it at the dial is said before anybody's line is made. */
  private async may({ whom, reason }: PlaceCallRequest, { ticketId, citizen, officer }: TicketToRing, agentId: string): Promise<Result<null, PlacingRefusal>> {
    if ((whom !== 'officer' && !citizen) || (whom !== 'citizen' && !officer?.hasPhone)) return err('no-number');
    const at = this.clock.now();
    if (whom !== 'officer' && !reason && isWithinHours(this.settings.quietHours, at)) return err('quiet-hours');
    const numbers = await Promise.all((whom === 'bridge' ? (['bridge', 'officer'] as const) : [PURPOSES[whom]]).map((purpose) => this.steps.numbers.numberOf(purpose, ticketId)));
    for (const number of numbers) {
      const may = number ? await this.steps.bounds.check(this.database, { number, agentId, at }) : err('no-number' as const);
      if (!may.ok) return may;
    }
    return ok(null);
  }

  /** Gives the claim to connect; undefined when this wish was granted before. Nothing is written for a wish that is refused. */
  private async begin(tx: Tx, { callId, whom, reason }: PlaceCallRequest, { ticketId, language }: TicketToRing, agentId: string): Promise<Result<AcceptedClaim | undefined, PlacingRefusal>> {
    const at = this.clock.now();
    const before = await this.placedBefore(tx, callId, agentId);
    if (before) return before;
    const taken = await this.steps.claims.take(tx, { callId, agentId });
    // The same wish at the same time was first: its claim was waited for.
    if (!taken.ok) return (await this.placedBefore(tx, callId, agentId)) ?? err(taken.refusal);
    await this.steps.prepare.execute(tx, { callId, purpose: PURPOSES[whom], about: ticketId, language, at });
    await tx.query('update calls.call set placed_by = $2, agent_id = $2, claim_id = $3 where id = $1', [callId, agentId, taken.value]);
    const detail = { callId, whom, isQuiet: isWithinHours(this.settings.quietHours, at), reason: reason ?? null };
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'calls.place', subjectKind: 'ticket', subjectId: ticketId, detail });
    return ok({ callId, claimId: taken.value, agentId });
  }

  private async placedBefore(tx: Tx, callId: string, agentId: string): Promise<Result<undefined, 'busy'> | undefined> {
    const [call] = await tx.query<{ mine: boolean }>('select coalesce(placed_by = $2, false) as mine from calls.call where id = $1', [callId, agentId]);
    return call && (call.mine ? ok(undefined) : err('busy'));
  }
}
