import type { Provider } from '@nestjs/common';
import { GetStaffNames } from '@pukar/access-server';
import { FindLiveClaim, IsWithCall, ListTalks } from '@pukar/acd-server';
import { TalkRecorderPort } from '@pukar/calls-server';
import { GetCallOfTicket } from '@pukar/citizens-server';
import { FindTicket } from '@pukar/grievances-server';
import { SpokenRecordingsPort } from '@pukar/ivr-server';
import type { CallCentreConfig } from '@pukar/platform/config';
import { KeyRing } from '@pukar/platform/crypto';
import { SealedStore, storeOf } from '@pukar/platform/storage';
import { CallHolderPort, PauseRecording, RecordingsSettings, RecordTalk, RemoveUnlessKept, ScoredTalksPort, ScorerNamesPort, SoundStore, TicketCallsPort } from '@pukar/recordings-server';

/** Where sound is kept and who asks for it: the telephone tells of talks, the floor who has a call. In both processes. */
export const portsOfRecordings = (config: CallCentreConfig): Provider[] => [
  {
    provide: RecordingsSettings,
    useValue: { publicUrl: config.PUBLIC_URL, keepDays: { conversation: config.RECORDINGS_KEEP_DAYS, voicemail: config.VOICEMAIL_KEEP_DAYS, statement: config.VOICEMAIL_KEEP_DAYS } } satisfies RecordingsSettings,
  },
  { provide: SoundStore, inject: [KeyRing], useFactory: (keys: KeyRing): SoundStore => new SealedStore(storeOf(config, 'RECORDINGS'), keys, 'recordings') },
  {
    provide: TalkRecorderPort, inject: [RecordTalk, PauseRecording],
    useFactory: (record: RecordTalk, pause: PauseRecording): TalkRecorderPort => ({
      talkBegan: (tx, talk) => record.execute(tx, talk),
      callerHeld: (tx, callId) => pause.callerHeld(tx, callId),
    }),
  },
  {
    provide: CallHolderPort, inject: [FindLiveClaim, IsWithCall],
    useFactory: (live: FindLiveClaim, holders: IsWithCall): CallHolderPort => ({
      holderOf: async (source, callId) => {
        const claim = await live.execute(source, callId);
        return claim?.state === 'joined' ? claim.agentId : undefined;
      },
      isWith: (callId, agentId) => holders.execute(callId, agentId),
    }),
  },
  { provide: ScoredTalksPort, inject: [ListTalks], useFactory: (talks: ListTalks): ScoredTalksPort => ({ between: (from, until) => talks.between(from, until) }) },
];

/** Whom a search asks, in the api: grievances for the ticket of a number, the vault for its call; and who is who on score cards. */
export const portsOfRecordingSearch: Provider[] = [
  { provide: ScorerNamesPort, inject: [GetStaffNames], useFactory: (names: GetStaffNames): ScorerNamesPort => ({ names: (ids) => names.execute(ids) }) },
  {
    provide: TicketCallsPort, inject: [FindTicket, GetCallOfTicket],
    useFactory: (tickets: FindTicket, calls: GetCallOfTicket): TicketCallsPort => ({
      callOfTicket: async (number) => {
        const ticketId = await tickets.execute(number);
        return ticketId && (await calls.execute(ticketId));
      },
    }),
  },
];

/** What callers said in the menus, in the api: what nobody keeps is deleted at the carrier. */
export const portOfSpokenRecordings: Provider = {
  provide: SpokenRecordingsPort, inject: [RemoveUnlessKept],
  useFactory: (leftovers: RemoveUnlessKept): SpokenRecordingsPort => ({ note: ({ isOfMenus, ...recording }) => leftovers.note({ ...recording, mayBeMessage: !isOfMenus }) }),
};
