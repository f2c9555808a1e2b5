import {
  AcceptOffer, acdServer, AskForBreak, AskForCalls, BeginWrapUp, ConfirmJoin, CorrectClaim, Distribute, DistributionRound, EndConversation, FindPlannedShifts, FinishWrapUp, FloorAgents, FloorBook, FloorChanges, JoinWaitingLine, KeepDisposition, KeepLease, LeaveWaitingLine,
  LoseScreen, NoteHold, OpenDesk, PolicyInForce, ReadFloorEvents, ReleaseClaim, TakeForCall,
} from '@pukar/acd-server';
import type { Database, Tx } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import type { FixedClock } from '@pukar/platform/testing';
import type { BookEntry } from '@pukar/reporting-core/domain';
import { CountFloor, type FloorBookPort, ReadAgentDay, ReadAgentsReport, ReadIntervalReport, ReadTally, ReadWallboard, reportingWorker } from '@pukar/reporting-server';
import type { MigrationInterface } from 'typeorm';
import { shiftsOfFigures } from '../ports-of-figures.js';

export const FIGURES_MIGRATIONS: readonly (new () => MigrationInterface)[] = [CreatePlatform1700000000001, ...acdServer.migrations, ...reportingWorker.migrations];

type Claim = { readonly id: string; readonly call_id: string; readonly agent_id: string };

/** A floor with its figures, on a database of a spec's own: steps pick for themselves whom they are about, and do nothing where nobody is. */
export function aFloorOfFigures(database: Database, clock: FixedClock, pick: <T>(of: readonly T[]) => T | undefined) {
  const logger = createLogger('spec', 'silent');
  const book = new FloorBook(clock);
  const policy = new PolicyInForce(database, clock, logger);
  const announcer = new LiveAnnouncer(database, logger);
  const floorAgents = new FloorAgents();
  const distribute = new Distribute(database, announcer, new DistributionRound(book, policy, floorAgents, clock, randomIds), logger);
  const changes = new FloorChanges(announcer, distribute, book, policy);
  const release = new ReleaseClaim(changes, clock);
  const conversation = { connect: async () => undefined, whoIsIn: async () => 'not-in' as const, agentIsIn: async () => undefined, hangUpAgent: async () => undefined };
  const keep = new KeepDisposition(book, { record: async () => undefined });
  const wrapUp = new BeginWrapUp(policy, keep);
  const [join, leave, confirm, hold, correct, take] = [new JoinWaitingLine(changes, { callsOf: async () => [] }, floorAgents, clock), new LeaveWaitingLine(changes), new ConfirmJoin(changes), new NoteHold(changes), new CorrectClaim(changes, wrapUp, clock), new TakeForCall(changes, clock, randomIds)];
  const [openDesk, keepLease, askForCalls] = [new OpenDesk(database, changes, clock), new KeepLease(database, changes, clock), new AskForCalls(database, changes, clock)];
  const events = new ReadFloorEvents();
  const port = (over: Partial<FloorBookPort> = {}): FloorBookPort => ({
    uncounted: (source, most) => events.uncounted(source, most), ofCalls: (source, ids) => events.ofCalls(source, ids), ofAgents: (source, ids) => events.ofAgents(source, ids),
    settle: (tx, ids) => events.settle(tx, ids), ofLiveCalls: (source) => events.ofLiveCalls(source), lastPresences: (source) => events.lastPresences(source),
    ofAgent: (source, agentId, span) => events.ofAgent(source, agentId, span), ...over,
  });
  const plan = {
    read: async () => { const { targets, breaks, queues } = await policy.read(); return { targets, breaks, queues: queues.map(({ code, name }) => ({ queue: code, name })) }; },
    shifts: async (first: string, last: string, agentId?: string) => shiftsOfFigures(await new FindPlannedShifts().execute(database, first, last, agentId === undefined ? null : [agentId])),
    overdueCallBacks: async () => 0,
  };
  const tally = new ReadTally(database, port(), clock);

  const claims = (state: string) => database.query<Claim>('select id, call_id, agent_id from acd.claim where ended_at is null and state = $1 order by id', [state]);
  const withClaim = async (state: string, then: (claim: Claim) => Promise<unknown>) => { const claim = pick(await claims(state)); if (claim) await then(claim); };
  const waiting = async () => (await database.query<{ call_id: string }>('select call_id from acd.waiting where left_at is null order by call_id')).map(({ call_id: callId }) => callId);
  const withCaller = async (then: (callId: string, tx: Tx) => Promise<unknown>) => { const callId = pick(await waiting()); if (callId) await database.transaction((tx) => then(callId, tx)); };
  const agents = async () => (await database.query<{ id: string }>('select id from acd.agent order by id')).map(({ id }) => id);
  const withAgent = async (then: (agentId: string) => Promise<unknown>) => { const agentId = pick(await agents()); if (agentId) await then(agentId); };
  const beat = (agentId: string) => keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });

  const steps = {
    call: async () => { await database.transaction((tx) => join.execute(tx, { callId: randomIds.uuid(), language: 'hi-IN', at: clock.now(), isCallBack: pick([true, false, false, false]) ?? false })); },
    sitDown: async () => { const agentId = randomIds.uuid(); await openDesk.execute({ agentId, languages: ['hi-IN', 'en-IN'], screen: `screen of ${agentId}` }); await beat(agentId); await askForCalls.execute(agentId); },
    beReady: () => withAgent(async (agentId) => { await beat(agentId); await askForCalls.execute(agentId); }),
    rest: () => withAgent((agentId) => new AskForBreak(database, changes, release, clock).execute(agentId, pick(['tea', 'training', 'cricket', undefined as never]))),
    closeScreen: () => withAgent((agentId) => new LoseScreen(database, changes, clock).execute({ agentId, screen: `screen of ${agentId}` })),
    accept: () => withClaim('offered', ({ id, agent_id: agentId }) => new AcceptOffer(database, changes, conversation, clock).execute(id, agentId)),
    missOffer: () => withClaim('offered', ({ id }) => database.transaction((tx) => release.execute(tx, id, pick(['no-answer', 'declined'] as const)!))),
    talk: () => withClaim('accepted', ({ id, call_id: callId }) => database.transaction(async (tx) => { await confirm.execute(tx, id, clock.now()); await leave.execute(tx, { callId, as: 'talking', at: clock.now() }); })),
    holdOrNot: () => withClaim('joined', ({ id }) => database.transaction((tx) => hold.execute(tx, id, pick([true, false])!, clock.now()))),
    endTalk: () => withClaim('joined', ({ id }) => database.transaction((tx) => new EndConversation(changes, wrapUp, clock).execute(tx, id))),
    wrapUp: () => withAgent(async (agentId) => {
      const [last] = await database.query<{ wrap_up_call: string | null }>('select wrap_up_call from acd.agent where id = $1', [agentId]);
      if (last?.wrap_up_call) await new FinishWrapUp(database, changes, keep, clock).execute({ agentId, callId: last.wrap_up_call, disposition: 'complaint-registered', ready: pick([true, false])! });
    }),
    leave: () => withCaller(async (callId, tx) => {
      const [claim] = await tx.query<{ id: string }>('select id from acd.claim where call_id = $1 and ended_at is null', [callId]);
      if (claim) await release.execute(tx, claim.id, 'caller-gone');
      await leave.execute(tx, { callId, as: pick(['abandoned', 'abandoned', 'sent-away', 'call-back', 'message', 'failed'] as const)!, at: clock.now() });
    }),
    move: () => withCaller(async (callId, tx) => {
      const [row] = await tx.query<{ queue: string }>('select queue from acd.waiting where call_id = $1', [callId]);
      const queue = row?.queue === 'general' ? 'second' : 'general';
      await tx.query('update acd.waiting set queue = $2 where call_id = $1', [callId, queue]);
      await book.note(tx, { kind: 'moved', at: clock.now(), callId, queue, detail: { from: row?.queue ?? '', because: 'supervisor', by: null } });
    }),
    transfer: () => withClaim('joined', ({ id, call_id: callId, agent_id: agentId }) => database.transaction(async (tx) => {
      await tx.query(`update acd.claim set state = 'ended', ended_at = $2, ended_as = 'transferred' where id = $1`, [id, clock.now()]);
      await tx.query(`insert into acd.waiting (call_id, pool, language, joined_at, in_queue_since, queue) values ($1, 'main', 'hi-IN', $2, $2, 'second') on conflict (call_id) do update set left_at = null, left_as = null, queue = 'second'`, [callId, clock.now()]);
      book.note(tx, { kind: 'claim-ended', at: clock.now(), callId, claimId: id, agentId, queue: 'general', detail: { as: 'transferred' } }, { kind: 'moved', at: clock.now(), callId, queue: 'second', detail: { from: 'general', because: 'transfer', by: agentId } });
      await changes.agentChanged(tx, agentId);
    })),
    tellPlace: () => withCaller(async (callId, tx) => book.note(tx, { kind: 'told-place', at: clock.now(), callId, queue: 'general', detail: { place: 1, estimateSeconds: pick([null as never, 30, 90, 240]) ?? null } })),
    ringSomebody: () => withAgent((agentId) => database.transaction((tx) => take.execute(tx, { callId: randomIds.uuid(), agentId }))),
    /** The carrier says later that who hung up had talked, from a moment that is over. */
    lateTalk: async () => {
      const gone = pick(await database.query<{ call_id: string; left_at: Date }>(`select call_id, left_at from acd.waiting where left_as = 'abandoned' order by call_id`));
      if (gone) await database.transaction((tx) => leave.execute(tx, { callId: gone.call_id, as: 'talking', at: new Date(gone.left_at.getTime() - 1000) }));
    },
    lateEnding: async () => {
      const ended = pick(await database.query<{ id: string }>(`select id from acd.claim where ended_as in ('caller-gone', 'declined', 'line-down') order by id`));
      if (ended) await database.transaction((tx) => correct.execute(tx, ended.id, pick(['talked', 'caller-gone', 'line-down'] as const)!));
    },
  };
  return {
    steps, book, policy, waiting, agents, tally,
    count: new CountFloor(database, port()),
    /** A worker whose connection is cut when its sums are written and before its lines are settled. */
    dyingCount: new CountFloor(database, port({ settle: async (tx) => { await tx.query('select pg_terminate_backend(pg_backend_pid())'); } })),
    wallboard: new ReadWallboard(tally, plan, clock), report: new ReadIntervalReport(tally, plan), agentDay: new ReadAgentDay(database, port(), plan, clock), plan,
    agentsReport: new ReadAgentsReport(database, tally, plan, { names: async (ids) => new Map(ids.map((id) => [id, `name of ${id}`])) }, clock, randomIds),
    plans: (agentId: string, week: readonly object[]) => database.query(`insert into acd.shift_plan (agent_id, from_day, week, note, written_at, written_by) values ($1, '2026-11-01', $2, '', now(), $1)`, [agentId, JSON.stringify(week)]),
    settled: () => distribute.onModuleDestroy(),
    /** Screens that are open have said so all the time. */
    screensStay: () => database.query(`update acd.agent set lease_until = $1::timestamptz + interval '15 seconds' where lease_holder is not null`, [clock.now()]),
    wholeBook: () => database.query<BookEntry>('select id::float8 as id, at, kind, call_id as "callId", claim_id as "claimId", agent_id as "agentId", queue, detail from acd.floor_event order by id'),
  };
}
