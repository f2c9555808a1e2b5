import type { Provider } from '@nestjs/common';
import {
  ConfirmJoin, ConversationPort, CorrectClaim, DispositionPort, EndConversation, FindLiveClaim, FindPlaceInLine, JoinWaitingLine, LeaveWaitingLine, NoteHold, ReleaseClaim,
} from '@pukar/acd-server';
import { CallersPort, CallerWordsPort, CallLog, CallsSettings, ClaimsPort, Conversations, QueueCaller, RecordDisposition, SoftphoneSettings, WaitingLinePort } from '@pukar/calls-server';
import { parsePhone } from '@pukar/citizens-core/domain';
import { GetRememberedLanguage, RememberCaller, RememberLanguage } from '@pukar/citizens-server';
import { TellStatus } from '@pukar/grievances-server';
import { CallerLanguagePort, CallerSounds, CallLogPort, IvrSettings, QueuePort, StatusPort } from '@pukar/ivr-server';
import type { ApiConfig, CallCentreConfig } from '@pukar/platform/config';

/** Floor and telephone, each asking the other, and the vault for who called: in both processes, because the sweeps do what the webhooks do. */
export const portsOfFloorAndTelephone = (config: CallCentreConfig): Provider[] => [
  { provide: CallsSettings, useValue: { publicUrl: config.PUBLIC_URL, carrierNumber: config.CARRIER_NUMBER } satisfies CallsSettings },
  {
    provide: ClaimsPort, inject: [FindLiveClaim, ConfirmJoin, ReleaseClaim, EndConversation, CorrectClaim, NoteHold],
    useFactory: (live: FindLiveClaim, join: ConfirmJoin, release: ReleaseClaim, end: EndConversation, correct: CorrectClaim, hold: NoteHold): ClaimsPort => ({
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
    provide: WaitingLinePort, inject: [JoinWaitingLine, LeaveWaitingLine, FindPlaceInLine],
    useFactory: (join: JoinWaitingLine, leave: LeaveWaitingLine, place: FindPlaceInLine): WaitingLinePort => ({
      join: (tx, caller) => join.execute(tx, caller),
      leave: (tx, leaving) => leave.execute(tx, leaving),
      place: (callId) => place.execute(callId),
    }),
  },
  {
    provide: CallersPort, inject: [RememberCaller],
    useFactory: (remember: RememberCaller): CallersPort => ({ remember: async (tx, caller) => { await remember.execute(tx, { ...caller, language: caller.language ?? undefined }); } }),
  },
  { provide: ConversationPort, useExisting: Conversations },
  { provide: DispositionPort, useExisting: RecordDisposition },
];

/** What callers hear and reach from the menus: in the api only. */
export const portsOfMenus = (config: ApiConfig): Provider[] => [
  { provide: IvrSettings, useValue: { publicUrl: config.PUBLIC_URL, promptsDir: config.PROMPTS_DIR } satisfies IvrSettings },
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
    provide: CallerLanguagePort, inject: [GetRememberedLanguage, RememberLanguage],
    useFactory: (languages: GetRememberedLanguage, remember: RememberLanguage): CallerLanguagePort => ({
      remembered: (from) => languages.execute(from),
      remember: (from, language) => remember.execute(from, language),
    }),
  },
  {
    provide: QueuePort, inject: [QueueCaller],
    useFactory: (queue: QueueCaller): QueuePort => ({ join: (caller) => queue.execute(caller) }),
  },
  {
    provide: StatusPort, inject: [TellStatus],
    useFactory: (status: TellStatus): StatusPort => ({ byNumber: ({ digits, from }) => status.execute(digits, parsePhone(from)) }),
  },
];
