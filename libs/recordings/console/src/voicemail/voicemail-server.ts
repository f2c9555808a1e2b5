import type { FinishVoicemail, OpenVoicemail, VoicemailAbout, VoicemailDesk } from '@pukar/recordings-core/contracts';
import type { Answer } from '@pukar/ui';

/** The call centre's server as the desk asks it about voicemail. */
export interface VoicemailServer {
  /** What waits, and the one that is open here; asking keeps it. */
  list(): Promise<Answer<VoicemailDesk>>;
  take(about: VoicemailAbout): Promise<Answer<OpenVoicemail>>;
  finish(finish: FinishVoicemail): Promise<Answer<unknown>>;
  giveBack(callId: string): Promise<Answer<unknown>>;
}
