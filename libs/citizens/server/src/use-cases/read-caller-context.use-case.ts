import { Inject, Injectable } from '@nestjs/common';
import type { CallerContext } from '@pukar/citizens-core/contracts';
import { describeCaller, describeRingBack, describeTickets, greeting, isLandline, maskPhone, sayIdentityOpened } from '@pukar/citizens-core/domain';
import { type Clock, err, indianHour, ok, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { earlierCallsOf, ticketIdsOf } from '../persistence/callers-history.js';
import { CitizenStore, type KnownCitizen } from '../persistence/citizen-store.js';
import { DraftStore } from '../persistence/draft-store.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import { EarlierCallsPort } from '../ports/earlier-calls.port.js';
import { RingBacksPort } from '../ports/ring-backs.port.js';
import { OpeningsOfCitizen, type UntoldOpening } from '../identity/openings-of-citizen.js';
import { TicketsPort, type TicketSummary } from '../ports/tickets.port.js';

const TOLD = 5;
const DEFAULT_LANGUAGE = 'hi-IN';

/** Whom the vault asks about a caller. */
@Injectable()
export class CallersPast {
  constructor(
    readonly calls: EarlierCallsPort,
    readonly ringBacks: RingBacksPort,
    readonly tickets: TicketsPort,
    readonly openings: OpeningsOfCitizen,
    readonly drafts: DraftStore,
  ) {}
}

/** Tells the agent who calls, or why we ring them: number, language, keys pressed, earlier calls and tickets, and all of it in a sentence. */
@Injectable()
export class ReadCallerContext {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
    private readonly holders: CallHoldersPort,
    private readonly past: CallersPast,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Permission, reading and its audit row in one transaction: what is not theirs is not told, and nothing is told without a trace. */
  execute(callId: string, agentId: string): Promise<Result<CallerContext, { readonly code: 'not-your-call' | 'unknown-call' }>> {
    return this.database.transaction(async (tx) => {
      const [isTheirs, citizen] = await Promise.all([this.holders.isWith(callId, agentId, tx), this.citizens.ofCall(tx, callId)]);
      if (!isTheirs) return err({ code: 'not-your-call' });
      if (!citizen) return err({ code: 'unknown-call' });
      await this.citizens.noteReading(tx, { agentId, action: 'citizens.read-caller', callId });
      return ok(await this.contextOf(tx, callId, citizen));
    });
  }

  /** What does not wait for another answer is asked in the same moment: two ways to the database, whatever there is to tell. */
  private async contextOf(tx: Tx, callId: string, citizen: KnownCitizen): Promise<CallerContext> {
    const now = this.clock.now();
    const [earlier, ringBack, ticketIds, untold, told] = await Promise.all([
      earlierCallsOf(tx, citizen.id, callId),
      this.past.ringBacks.whyRung(tx, callId),
      ticketIdsOf(tx, citizen.id),
      this.past.openings.untold(tx, citizen.id),
      this.toldBy(tx, citizen.id),
    ]);
    const [facts, tickets] = await Promise.all([this.past.calls.factsOf(callId, earlier.map(({ call_id }) => call_id), tx), this.past.tickets.summaries(ticketIds, tx)]);
    const ours = new Set(facts.earlier.filter(({ isOurs }) => isOurs).map((call) => call.callId));
    const calledAt = earlier.filter(({ call_id }) => !ours.has(call_id)).map(({ called_at }) => called_at);
    const language = facts.language ?? citizen.language ?? DEFAULT_LANGUAGE;
    return {
      callId,
      numberMasked: citizen.phone ? maskPhone(citizen.phone) : null,
      isLandline: citizen.phone ? isLandline(citizen.phone) : false,
      name: citizen.name ?? null,
      language,
      keysPressed: facts.keys,
      waitedSeconds: facts.waitedSeconds,
      isCallBack: ringBack !== undefined,
      wasWarned: facts.wasWarned,
      wasPutOut: facts.wasPutOut,
      sentence: ringBack ? [describeRingBack(ringBack, now), ...describeTickets(tickets)].join(' ') : describeCaller(calledAt, tickets, now),
      greeting: greeting({ language, name: citizen.name, isCallBack: ringBack !== undefined }, indianHour(now)),
      earlierCalls: facts.earlier.map(({ at, seconds, outcome }) => ({ at: at.toISOString(), seconds, outcome })),
      tickets: tickets.map(({ number, categoryName, placeName, state, stage, registeredAt, dueAt, isOverdue }) => ({ number, categoryName, placeName, state, stage, registeredAt, dueAt, isOverdue })),
      told,
      toTell: await this.toTell(tx, untold, tickets, language),
    };
  }

  /** Of their own complaints: what they said for somebody else is not theirs. */
  private async toldBy(tx: Tx, citizenId: string): Promise<CallerContext['told']> {
    const drafts = await this.past.drafts.lastOf(tx, citizenId, TOLD);
    return drafts.filter(({ content }) => !content.isForOther && content.intake === 'agent').map(({ savedAt, content: { categoryCode, placeCode, facts } }) => ({
      at: savedAt.toISOString(), categoryCode, placeCode,
      facts: Object.fromEntries(Object.entries(facts).flatMap(([key, { value }]) => (value.trim() === '' ? [] : [[key, value.trim()]]))),
    }));
  }

  /** Of the latest tickets, and of older ones. */
  private async toTell(tx: Tx, untold: readonly UntoldOpening[], latest: readonly TicketSummary[], language: string): Promise<CallerContext['toTell']> {
    const older = untold.map(({ ticketId }) => ticketId).filter((id) => !latest.some(({ ticketId }) => ticketId === id));
    const tickets = [...latest, ...(older.length > 0 ? await this.past.tickets.summaries(older, tx) : [])];
    return untold.flatMap(({ openingId, ticketId, openedAt }) => {
      const ticket = tickets.find((one) => one.ticketId === ticketId);
      if (!ticket) return [];
      const said = sayIdentityOpened(language, ticket.numberInGroups);
      return [{ openingId, ticketNumber: ticket.number, openedAt: openedAt.toISOString(), language: said.language, say: said.text }];
    });
  }
}
