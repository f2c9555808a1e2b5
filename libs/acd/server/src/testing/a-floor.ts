import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import type { Clock } from '@pukar/kernel';
import type { Database, Tx } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { FloorAgents } from '../live/floor-agents.js';
import { FloorBook } from '../live/floor-book.js';
import { FloorChanges } from '../live/floor-changes.js';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { CallersPastPort } from '../ports/callers-past.port.js';
import { ConversationPort, type Held } from '../ports/conversation.port.js';
import { DispositionPort } from '../ports/disposition.port.js';
import { AcceptOffer } from '../use-cases/accept-offer.use-case.js';
import { AskForBreak } from '../use-cases/ask-for-break.use-case.js';
import { AskForCalls } from '../use-cases/ask-for-calls.use-case.js';
import { BeginWrapUp } from '../use-cases/begin-wrap-up.js';
import { KeepDisposition } from '../use-cases/keep-disposition.js';
import { ConfirmJoin } from '../use-cases/confirm-join.use-case.js';
import { DeclineOffer } from '../use-cases/decline-offer.use-case.js';
import { Distribute } from '../use-cases/distribute.use-case.js';
import { BeginConsult } from '../use-cases/consult/begin-consult.use-case.js';
import { CompleteTransfer } from '../use-cases/consult/complete-transfer.use-case.js';
import { EndConsult } from '../use-cases/consult/end-consult.use-case.js';
import { GiveBackCall, type GivenBack } from '../use-cases/consult/give-back-call.use-case.js';
import { DistributionRound } from '../use-cases/distribution-round.js';
import { EndConversation } from '../use-cases/end-conversation.use-case.js';
import { FindPlaceInLine } from '../use-cases/find-place-in-line.use-case.js';
import { ExtendWrapUp } from '../use-cases/extend-wrap-up.use-case.js';
import { FinishWrapUp } from '../use-cases/finish-wrap-up.use-case.js';
import { FloorEndings } from '../use-cases/floor-endings.js';
import { IsWithCall } from '../use-cases/is-with-call.use-case.js';
import { type JoiningCaller, JoinWaitingLine } from '../use-cases/join-waiting-line.use-case.js';
import { KeepLease } from '../use-cases/keep-lease.use-case.js';
import { LeaveLineTogether } from '../use-cases/leave-line-together.use-case.js';
import { LeaveWaitingLine } from '../use-cases/leave-waiting-line.use-case.js';
import { LoseScreen } from '../use-cases/lose-screen.use-case.js';
import { NoteHold } from '../use-cases/note-hold.use-case.js';
import { NoteOutcome } from '../use-cases/note-outcome.use-case.js';
import { OpenDesk } from '../use-cases/open-desk.use-case.js';
import { ReadDesk } from '../use-cases/read-desk.use-case.js';
import { ReleaseClaim } from '../use-cases/release-claim.use-case.js';
import { SweepFloor } from '../use-cases/sweep-floor.use-case.js';
import { TakeForCall } from '../use-cases/take-for-call.use-case.js';
import { HandlingOfQueues } from '../waiting/handling-of-queues.js';
import { NoteToldPlace } from '../waiting/note-told-place.use-case.js';

/** A telephone that remembers what it was asked, and answers as a spec says. */
export class SpecConversation extends ConversationPort {
  readonly connected: Held[] = [];
  readonly hungUp: string[] = [];
  carrierSays: 'in' | 'not-in' | 'cannot-ask' = 'not-in';
  whenIn: (held: Held) => Promise<unknown> = async () => undefined;

  async connect(held: Held) { this.connected.push(held); }
  async whoIsIn() { return this.carrierSays; }
  async agentIsIn(held: Held) { await this.whenIn(held); }
  async hangUpAgent(held: Held) { this.hungUp.push(held.claimId); }
}

export class SpecDispositions extends DispositionPort {
  readonly kept: string[] = [];
  /** Of those the ones that are what the call came to. */
  readonly whole: string[] = [];
  async record(_tx: Tx, { disposition, isWhole }: { disposition: string; isWhole: boolean }) {
    this.kept.push(disposition);
    if (isWhole) this.whole.push(disposition);
  }
}

/** Which calls were of the same caller, as a spec says. */
export class SpecCallersPast extends CallersPastPort {
  readonly earlier = new Map<string, readonly string[]>();
  async callsOf(_where: Pick<Tx, 'query'>, callId: string) { return this.earlier.get(callId) ?? []; }
}

/** A whole floor on a database, with the steps that a spec's case is told in. */
export function aFloor(database: Database, clock: Clock, announcer = new LiveAnnouncer(database, createLogger('spec', 'silent'))) {
  const logger = createLogger('spec', 'silent');
  const book = new FloorBook(clock);
  const policy = new PolicyInForce(database, clock, logger);
  const agents = new FloorAgents();
  const distribute = new Distribute(database, announcer, new DistributionRound(book, policy, agents, clock, randomIds), logger);
  const changes = new FloorChanges(announcer, distribute, book, policy);
  const conversation = new SpecConversation();
  const dispositions = new SpecDispositions();
  const release = new ReleaseClaim(changes, clock);
  const confirmJoin = new ConfirmJoin(changes);
  const keep = new KeepDisposition(book, dispositions);
  const endConversation = new EndConversation(changes, new BeginWrapUp(policy, keep), clock);
  const beginConsult = new BeginConsult(changes, clock, randomIds);
  const endConsult = new EndConsult(changes, clock);
  const completeTransfer = new CompleteTransfer(changes, endConversation, clock);
  const giveBackCall = new GiveBackCall(changes, endConversation, clock);
  const noteHold = new NoteHold(changes);
  const openDesk = new OpenDesk(database, changes, clock);
  const keepLease = new KeepLease(database, changes, clock);
  const askForCalls = new AskForCalls(database, changes, clock);
  const callersPast = new SpecCallersPast();
  const join = new JoinWaitingLine(changes, callersPast, agents, clock);
  const leave = new LeaveWaitingLine(changes);
  const takeForCall = new TakeForCall(changes, clock, randomIds);
  const readDesk = new ReadDesk(database, policy, clock);
  const handling = new HandlingOfQueues(database, clock, logger);
  const settled = () => distribute.onModuleDestroy();
  const desk = async (agentId: string): Promise<DeskSnapshot> => {
    await settled();
    return readDesk.execute(agentId);
  };

  return {
    policy, changes, callersPast, book, distribute, conversation, dispositions, release, keepLease, openDesk, askForCalls, readDesk, settled, desk,
    sweep: new SweepFloor(database, new FloorEndings(database, changes, release, conversation, keep, clock), distribute, policy, clock, logger),
    accept: new AcceptOffer(database, changes, conversation, clock),
    decline: new DeclineOffer(database, release, conversation),
    finish: new FinishWrapUp(database, changes, keep, clock),
    extend: new ExtendWrapUp(database, changes, clock),
    noteOutcome: new NoteOutcome(database),
    askForBreak: new AskForBreak(database, changes, release, clock),
    leaveTogether: new LeaveLineTogether(database, changes),
    place: new FindPlaceInLine(database, policy, handling, agents, clock),
    noteToldPlace: new NoteToldPlace(database, book, clock),
    isWithCall: new IsWithCall(database, clock),
    loseScreen: new LoseScreen(database, changes, clock),
    async anAgentIsReady(languages = ['hi-IN', 'en-IN']): Promise<string> {
      const agentId = randomIds.uuid();
      await openDesk.execute({ agentId, languages, screen: `screen of ${agentId}` });
      await keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
      await askForCalls.execute(agentId);
      await settled();
      return agentId;
    },
    isReadyAgain: (agentId: string) => askForCalls.execute(agentId),
    joins: (caller: JoiningCaller) => database.transaction((tx) => join.execute(tx, caller)),
    async aCallerWaits(language = 'hi-IN', callId = randomIds.uuid()): Promise<string> {
      await database.transaction((tx) => join.execute(tx, { callId, language, at: clock.now() }));
      await settled();
      return callId;
    },
    async theCallerHangsUp(callId: string): Promise<void> {
      await database.transaction(async (tx) => {
        await leave.execute(tx, { callId, as: 'abandoned', at: clock.now() });
        const [claim] = await tx.query<{ id: string }>('select id from acd.claim where call_id = $1 and ended_at is null', [callId]);
        if (claim) await release.execute(tx, claim.id, 'caller-gone');
      });
      await settled();
    },
    takeForCall: (wish: { readonly callId: string; readonly agentId: string }) => database.transaction((tx) => takeForCall.execute(tx, wish)),
    confirmJoin: (claimId: string) => database.transaction((tx) => confirmJoin.execute(tx, claimId, clock.now())),
    noteHold: (claimId: string, isHeld: boolean, at: Date) => database.transaction((tx) => noteHold.execute(tx, claimId, isHeld, at)),
    endConversation: async (claimId: string) => (await database.transaction((tx) => endConversation.execute(tx, claimId))) !== undefined,
    consult: (wish: { readonly callId: string; readonly agentId: string }) => database.transaction((tx) => beginConsult.execute(tx, wish)),
    endConsult: (claimId: string) => database.transaction((tx) => endConsult.execute(tx, claimId)),
    completeTransfer: (claims: { readonly fromClaim: string; readonly toClaim: string }) => database.transaction((tx) => completeTransfer.execute(tx, claims)),
    giveBack: (given: Omit<GivenBack, 'language'>) => database.transaction((tx) => giveBackCall.execute(tx, { language: 'hi-IN', ...given })),
    theyTalk: (callId: string, claimId: string) => database.transaction(async (tx) => {
      await confirmJoin.execute(tx, claimId, clock.now());
      await leave.execute(tx, { callId, as: 'talking', at: clock.now() });
    }),
    /** Every floor of a spec begins empty. */
    async isEmpty(): Promise<void> {
      await settled();
      await database.query(`update acd.waiting set left_at = $1, left_as = 'failed' where left_at is null`, [clock.now()]);
      await database.query(`update acd.claim set state = 'ended', ended_at = $1, ended_as = 'spec over' where ended_at is null`, [clock.now()]);
      await database.query(`update acd.agent set wish = 'away', lease_until = null, lease_holder = null, wrap_up_call = null, wrap_up_until = null`);
    },
  };
}
