import type { Provider } from '@nestjs/common';
import { AskForBreak, AskForCalls, ReadDesk } from '@pukar/acd-server';
import { OweCall } from '@pukar/callbacks-server';
import { VoicemailPort } from '@pukar/calls-server';
import { BeginDraft } from '@pukar/citizens-server';
import { AgentsDeskPort, KeepVoicemail, RingBackPort, VoicemailDraftPort } from '@pukar/recordings-server';

/** Messages as the telephone hears of them, and the draft that each begins with: in both processes. */
export const portsOfVoicemail: Provider[] = [
  {
    provide: VoicemailPort, inject: [KeepVoicemail],
    useFactory: (voicemail: KeepVoicemail): VoicemailPort => ({
      keep: (tx, message) => voicemail.execute(tx, message),
      nothingRecorded: (tx, recordingSid) => voicemail.nothingRecorded(tx, recordingSid),
    }),
  },
  {
    provide: VoicemailDraftPort, inject: [BeginDraft],
    useFactory: (drafts: BeginDraft): VoicemailDraftPort => ({ begin: async (tx, callId) => { await drafts.execute(tx, callId); } }),
  },
];

/** Why an agent with a voicemail gets no calls. */
const BREAK = 'voicemail';

/** What an agent with a voicemail asks of the floor, and of the calls that we owe. */
export const portsOfVoicemailDesk: Provider[] = [
  {
    provide: AgentsDeskPort, inject: [ReadDesk, AskForBreak, AskForCalls],
    useFactory: (desk: ReadDesk, rest: AskForBreak, calls: AskForCalls): AgentsDeskPort => ({
      standing: async (agentId) => {
        // A supervisor who works on messages has no desk on the floor, and is offered no call.
        const [{ presence } = { presence: undefined }] = await desk.many([agentId]);
        if (presence === 'ready') return 'ready';
        return presence === 'offered' || presence === 'on-call' || presence === 'wrap-up' ? 'busy' : 'idle';
      },
      rest: (agentId) => rest.execute(agentId, BREAK),
      ready: (agentId) => calls.afterBreak(agentId, BREAK),
    }),
  },
  {
    provide: RingBackPort, inject: [OweCall],
    useFactory: (owing: OweCall): RingBackPort => ({ owe: (tx, { callId, at }) => owing.execute(tx, { callId, reason: 'voicemail-left', at }) }),
  },
];
