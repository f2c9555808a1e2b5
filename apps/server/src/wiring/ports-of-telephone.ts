import type { Provider } from '@nestjs/common';
import {
  BeginConsult, CompleteTransfer, EndConsult, FloorBook, GiveBackCall,
  ConfirmJoin, CallersPastPort, ConversationPort, CorrectClaim, DispositionPort, EndConversation, FindLiveClaim, FindPlaceInLine, JoinWaitingLine, LeaveLineTogether, LeaveWaitingLine, NoteHold, NoteToldPlace, ReleaseClaim, TakeForCall,
} from '@pukar/acd-server';
import { callIdOf, CallersPort, CallerWordsPort, CallLog, CallsSettings, ClaimsPort, Conversations, ConductMarksPort, LeaveAfterHours, QueueCaller, RecordDisposition, SoftphoneSettings, TurnCallerAway, WaitingLinePort } from '@pukar/calls-server';
import { MARK_KINDS } from '@pukar/citizens-core/contracts';
import { AppealMarks, FindEarlierCalls, FindStanding, ProposeMark, RememberCaller } from '@pukar/citizens-server';
import { CallerSounds, CallLogPort, ConductPort, IvrSettings, LeavingPort, QueuePort } from '@pukar/ivr-server';
import type { ApiConfig, CallCentreConfig } from '@pukar/platform/config';

/** Floor and telephone, each asking the other, and the vault for who called: in both processes, because the sweeps do what the webhooks do. */
export const portsOfFloorAndTelephone = (config: CallCentreConfig): Provider[] => [
  { provide: CallsSettings, useValue: { publicUrl: config.PUBLIC_URL, carrierNumber: config.CARRIER_NUMBER, missedCallNumber: config.MISSED_CALL_NUMBER } satisfies CallsSettings },
  {
    provide: ClaimsPort, inject: [FindLiveClaim, ConfirmJoin, ReleaseClaim, EndConversation, CorrectClaim, NoteHold, TakeForCall, BeginConsult, EndConsult, CompleteTransfer, GiveBackCall, FloorBook],
    useFactory: (live: FindLiveClaim, join: ConfirmJoin, release: ReleaseClaim, end: EndConversation, correct: CorrectClaim, hold: NoteHold, take: TakeForCall, consult: BeginConsult, endConsult: EndConsult, complete: CompleteTransfer, back: GiveBackCall, book: FloorBook): ClaimsPort => ({
      beginConsult: (tx, wish) => consult.execute(tx, wish),
      consulted: (where, callId) => live.consult(where, callId),
      endConsult: async (tx, claimId) => { await endConsult.execute(tx, claimId); },
      completeTransfer: async (tx, claims) => (await complete.execute(tx, claims)) !== undefined,
      giveBack: async (tx, given) => { await back.execute(tx, given); },
      noteParty: async (tx, { kind, callId, agentId, role, at }) => book.note(tx, { kind, at, callId, ...(agentId ? { agentId } : {}), detail: { role } }),
      noteConsult: async (tx, { callId, claimId, agentId, with: whom, at }) => book.note(tx, { kind: 'consult-began', at, callId, claimId, agentId, detail: { with: whom } }),
      take: (tx, wish) => take.execute(tx, wish),
      live: (where, callId) => live.execute(where, callId),
      confirmJoin: (tx, claimId, at) => join.execute(tx, claimId, at),
      release: async (tx, claimId, reason) => { await release.execute(tx, claimId, reason); },
      endConversation: async (tx, claimId) => { await end.execute(tx, claimId); },
      correct: (tx, claimId, ending) => correct.execute(tx, claimId, ending),
      isHolding: (where, agentId) => live.isHolding(where, agentId),
      noteHold: (tx, claimId, isHeld, at) => hold.execute(tx, claimId, isHeld, at),
    }),
  },
  {
    provide: WaitingLinePort, inject: [JoinWaitingLine, LeaveWaitingLine, LeaveLineTogether, FindPlaceInLine, NoteToldPlace],
    useFactory: (join: JoinWaitingLine, leave: LeaveWaitingLine, together: LeaveLineTogether, place: FindPlaceInLine, told: NoteToldPlace): WaitingLinePort => ({
      join: (tx, caller) => join.execute(tx, { ...caller, ...(caller.standsFor ? { neededSince: caller.at } : {}) }),
      leave: (tx, leaving) => leave.execute(tx, leaving),
      hungUp: (callId, at) => together.execute({ callId, at }),
      place: (callId) => place.execute(callId),
      longestWaitSeconds: () => place.longestWaitSeconds(),
      told: (callId, what) => told.execute(callId, what),
    }),
  },
  { provide: CallersPastPort, inject: [FindEarlierCalls], useFactory: (earlier: FindEarlierCalls): CallersPastPort => ({ callsOf: (where, callId, since) => earlier.execute(where, callId, since) }) },
  {
    provide: CallersPort, inject: [RememberCaller],
    useFactory: (remember: RememberCaller): CallersPort => ({ remember: async (tx, caller) => { await remember.execute(tx, { ...caller, language: caller.language ?? undefined }); } }),
  },
  { provide: ConversationPort, useExisting: Conversations },
  { provide: DispositionPort, useExisting: RecordDisposition },
];

/** What callers hear and reach from the menus: in the api only. */
export const portsOfMenus = (config: ApiConfig): Provider[] => [
  { provide: IvrSettings, useValue: { publicUrl: config.PUBLIC_URL, promptsDir: config.PROMPTS_DIR, answerWithinMs: config.ANSWER_WITHIN_MS } satisfies IvrSettings },
  {
    provide: SoftphoneSettings,
    useValue: {
      url: config.SOFTPHONE_URL ?? null, tokenSeconds: config.SOFTPHONE_TOKEN_SECONDS,
      accountSid: config.CARRIER_ACCOUNT_SID, apiKeySid: config.CARRIER_API_KEY_SID, apiKeySecret: config.CARRIER_API_KEY_SECRET,
    } satisfies SoftphoneSettings,
  },
  { provide: CallerWordsPort, useExisting: CallerSounds },
  { provide: CallLogPort, useExisting: CallLog },
  {
    provide: QueuePort, inject: [QueueCaller, TurnCallerAway],
    useFactory: (queue: QueueCaller, away: TurnCallerAway): QueuePort => ({ join: (caller, late) => queue.execute(caller, late), turnAway: (caller, late) => away.execute(caller, late) }),
  },
  {
    provide: ConductPort, inject: [FindStanding, AppealMarks],
    useFactory: (standings: FindStanding, appeals: AppealMarks): ConductPort => ({ standing: (from, callSid) => standings.execute(from, callIdOf(callSid)), appeal: (from) => appeals.byKeypad(from) }),
  },
  {
    provide: ConductMarksPort, inject: [ProposeMark],
    useFactory: (marks: ProposeMark): ConductMarksPort => ({
      propose: async (tx, { kind, ...abusive }) => {
        const proposed = await marks.execute(tx, { ...abusive, kind: MARK_KINDS.find((known) => known === kind) ?? 'abusive' });
        // One that was decided about meanwhile stays as it is.
        if (proposed.ok || proposed.refusal === 'marked-already') return 'proposed';
        return proposed.refusal === 'not-talked' ? 'nobody-to-mark' : 'not-yours';
      },
    }),
  },
  {
    provide: LeavingPort, inject: [LeaveAfterHours],
    useFactory: (leave: LeaveAfterHours): LeavingPort => ({
      leave: async (caller, late) => {
        const left = await leave.execute(caller, late);
        return left === 'message' ? { then: 'message', next: `${config.PUBLIC_URL}/voice/talk` } : { then: left };
      },
    }),
  },
];
