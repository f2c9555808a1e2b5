import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decideTicket, type TicketCommand } from '@pukar/grievances-core/domain';
import type { Database, Tx } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { MergeTickets } from './alike/merge-tickets.use-case.js';
import { grievancesServer } from './index.js';
import { HistoryStore } from './persistence/history-store.js';
import { TicketBook } from './persistence/ticket-book.js';
import { ClimbLateTickets } from './sweeps/climb-late-tickets.js';
import { KeepTime } from './sweeps/keep-time.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { officeDays } from './testing/office-days.js';
import { AnswerClarification } from './use-cases/answer-clarification.use-case.js';
import { NoteOfficeAct } from './use-cases/note-office-act.use-case.js';
import { NoteResolution } from './use-cases/note-resolution.use-case.js';
import { RateTicket } from './use-cases/rate-ticket.use-case.js';
import { TellStatus } from './use-cases/tell-status.use-case.js';

const BEGIN = '2026-11-18T04:30:00Z';
const DUE = '2026-11-24T12:30:00Z';
const DAY = 86_400_000;
const ROUNDS = 5;

interface Asked { readonly ticketId: string; readonly ticketNumber: string; readonly forwardedId: string }

/** Two who ask something of one ticket at the same moment, each on a connection of their own: one is first, and the other finds what came of it. */
describe('two at the same moment', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  let days: ReturnType<typeof officeDays>;
  const at = (instant: string | Date) => helpline.clock.advance((new Date(instant).getTime() - helpline.clock.now().getTime()) / 1000);
  const stateOf = async ({ ticketId }: Pick<Asked, 'ticketId'>) => (await days.rowOf(ticketId))['state'] as string;

  const note = (work: (tx: Tx) => Promise<void>) => database.transaction(work);
  const resolving = ({ forwardedId }: Asked, level = 1) => {
    helpline.office.replies.set(forwardedId, { actionCode: 'supply-restored', reply: 'Done.', resolvedAt: helpline.clock.now(), level });
    return note((tx) => helpline.app.get(NoteResolution).execute(tx, forwardedId));
  };
  const acting = ({ forwardedId }: Asked, act: 'transfer-accepted' | 'order' | 'assigned') => {
    const actId = randomIds.uuid();
    helpline.office.acts.set(actId, { act, at: helpline.clock.now(), level: 1, officeCode: 'ENE-BPL', text: 'So ordered.', day: null, targetDepartment: 'PWD', assignedPost: 'Lineman', isByHead: false, reasonCode: null });
    return note((tx) => helpline.app.get(NoteOfficeAct).execute(tx, { forwardedId, actId }));
  };
  const rating = async ({ ticketNumber }: Pick<Asked, 'ticketNumber'>, rated: 1 | 5) => {
    const callSid = randomIds.uuid();
    await helpline.app.get(TellStatus).execute(ticketNumber, undefined, callSid);
    return helpline.app.get(RateTicket).execute(callSid, rated);
  };
  const commanding = (ticketId: string, command: TicketCommand) => database.transaction(async (tx) => {
    const decided = decideTicket((await helpline.app.get(TicketBook).hold(tx, ticketId)).ticket, command, helpline.clock.now());
    if (decided.ok) await helpline.app.get(TicketBook).change(tx, decided.value, { kind: 'system', id: 'spec' }, helpline.clock.now());
    return decided.ok;
  });
  const climbing = () => helpline.app.get(ClimbLateTickets).execute();
  const keep = () => helpline.app.get(KeepTime);

  /** The same race again and again, now the one and now the other a little ahead; after each, the chain must hold and every step be counted. */
  async function again(race: (round: number) => Promise<string>): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      at(new Date(Date.parse(BEGIN)));
      const ticketId = await race(round);
      const { rows, isAsWritten } = await helpline.app.get(HistoryStore).read(database, ticketId);
      expect(isAsWritten).toBe(true);
      seen.add(rows.map(({ step }) => step).join(' '));
    }
    return seen;
  }
  const inEitherOrder = <A, B>(round: number, one: () => Promise<A>, other: () => Promise<B>): Promise<unknown> => Promise.all(round % 2 === 0 ? [one(), other()] : [other(), one()]);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app', 12);
    helpline = await aHelpline(database);
    days = officeDays(database, helpline);
  });
  beforeEach(async () => { await database.query(`update grievances.ticket set state = 'closed', pause_until = null`); });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });

  it('an answer and the sweep: it is answered, or it climbed, and never both', async () => {
    const seen = await again(async (round) => {
      const asked = await days.aForwardedTicket();
      at(DUE);
      await inEitherOrder(round, () => resolving(asked), climbing);
      return asked.ticketId;
    });
    for (const steps of seen) expect(['registered forwarded resolved', 'registered forwarded climbed']).toContain(steps);
  });

  it('an objection and the end of the time for it: one of them ends the matter, and the other is refused', async () => {
    const seen = await again(async (round) => {
      const asked = await days.aForwardedTicket();
      await resolving(asked);
      at(new Date(helpline.clock.now().getTime() + 15 * DAY));
      await inEitherOrder(round, () => rating(asked, 1), () => keep().windows());
      return asked.ticketId;
    });
    for (const steps of seen) expect(['registered forwarded resolved rated reopened', 'registered forwarded resolved closed']).toContain(steps);
  });

  it('an answer of the citizen and the end of the pause: the clock goes on once', async () => {
    const seen = await again(async (round) => {
      const asked = await days.aForwardedTicket();
      const clarificationId = await days.acted(asked.forwardedId, 'clarification');
      at('2026-11-26T12:30:00Z');
      const answering = () => database.transaction((tx) => helpline.app.get(AnswerClarification).execute(tx, { ticketId: asked.ticketId, clarificationId }, { kind: 'staff', id: 'a' }));
      await inEitherOrder(round, answering, () => keep().pauses());
      expect(await days.rowOf(asked.ticketId)).toMatchObject({ pause_until: null, due_at: new Date('2026-12-01T12:30:00Z') });
      return asked.ticketId;
    });
    for (const steps of seen) expect(['clarification-answered', 'pause-ended']).toContain(steps.split(' ').at(-1));
  });

  it('a transfer and an answer of the office that has it: it is with one department, or answered', async () => {
    const seen = await again(async (round) => {
      const asked = await days.aForwardedTicket();
      await inEitherOrder(round, () => resolving(asked), () => acting(asked, 'transfer-accepted')).catch((error: unknown) => expect(String(error)).toContain('known to be forwarded'));
      return asked.ticketId;
    });
    for (const steps of seen) expect(['registered forwarded resolved', 'registered forwarded transferred']).toContain(steps);
  });

  it('taking back and an order: whichever was first', async () => {
    const seen = await again(async (round) => {
      const asked = await days.aForwardedTicket();
      await database.query(`update grievances.ticket set state = 'order-due', level = 5, reopenings = 2 where id = $1`, [asked.ticketId]);
      await inEitherOrder(round, () => acting(asked, 'order'), () => commanding(asked.ticketId, { type: 'withdraw', pressure: false }));
      return asked.ticketId;
    });
    for (const steps of seen) expect(['registered forwarded ordered closed', 'registered forwarded withdrawn']).toContain(steps);
  });

  it('two calls that rate one answer differently: the first stands', async () => {
    const seen = await again(async (round) => {
      const asked = await days.aForwardedTicket();
      await resolving(asked);
      await inEitherOrder(round, () => rating(asked, 5), () => rating(asked, 1));
      return asked.ticketId;
    });
    for (const steps of seen) expect(['registered forwarded resolved rated closed', 'registered forwarded resolved rated reopened']).toContain(steps);
  });

  it('a citizen who joins, and the answer of the one that leads: joined and answered with it, or registered by themselves', async () => {
    await again(async (round) => {
      const asked = await days.aForwardedTicket();
      const [agentId, callId] = [randomIds.uuid(), randomIds.uuid()];
      helpline.drafts.calls.set(callId, { agentId, language: 'hi-IN', version: 3, content: aDraft(), ticketId: null });
      const joining = () => helpline.ask(agentId, 'grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid(), joins: { to: 'ticket', id: asked.ticketId } });
      await inEitherOrder(round, joining, () => resolving(asked));
      await helpline.deliver();
      const { ticketId } = helpline.drafts.calls.get(callId)!;
      if (ticketId !== null) expect(await days.rowOf(ticketId)).toMatchObject({ state: 'resolved', reply: 'Done.', merged_into: asked.ticketId });
      return asked.ticketId;
    });
  });

  it('everybody, with few tickets and all at once: nothing waits for ever, and every history is whole', async () => {
    at(BEGIN);
    const tickets = await Promise.all(Array.from({ length: 6 }, () => days.aForwardedTicket()));
    const any = () => tickets[Math.floor(Math.random() * tickets.length)]!;
    const doings: readonly (() => Promise<unknown>)[] = [
      climbing, () => keep().warnings(), () => keep().pauses(), () => keep().windows(), () => resolving(any()), () => rating(any(), 1), () => rating(any(), 5), () => acting(any(), 'assigned'), () => acting(any(), 'transfer-accepted'),
      () => helpline.app.get(MergeTickets).execute(any().ticketNumber, any().ticketNumber, randomIds.uuid()), () => commanding(any().ticketId, { type: 'withdraw', pressure: true }), () => helpline.deliver(),
    ];
    for (const instant of [BEGIN, DUE, '2026-12-20T04:30:00Z']) {
      at(instant);
      const done = await Promise.allSettled(Array.from({ length: 60 }, (_, nth) => doings[nth % doings.length]!()));
      const faults = done.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
      expect(faults.filter((fault) => !fault.includes('known to be forwarded'))).toEqual([]);
    }
    for (const { ticketId } of tickets) expect((await helpline.app.get(HistoryStore).read(database, ticketId)).isAsWritten).toBe(true);
    expect(await Promise.all(tickets.map(stateOf))).not.toContain(undefined);
  });
});
