import type { VoicemailServer } from '@pukar/recordings-console';
import { OpenVoicemailSchema, VoicemailDeskSchema } from '@pukar/recordings-core/contracts';
import type { SocketClient } from '@pukar/ui';
import type { CallCentreMessages } from './call-centre-messages.js';
import { read } from './call-centre.js';

/** The call centre's server as the desk asks it about voicemail. */
export const voicemailServerOn = (socket: SocketClient<CallCentreMessages>): VoicemailServer => ({
  list: async () => read(await socket.emitWithAck('voicemail:list', {}), VoicemailDeskSchema),
  take: async (about) => read(await socket.emitWithAck('voicemail:take', { about }), OpenVoicemailSchema),
  finish: (finish) => socket.emitWithAck('voicemail:finish', finish),
  giveBack: (callId) => socket.emitWithAck('voicemail:give-back', { callId }),
});
