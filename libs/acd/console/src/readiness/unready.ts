import type { UnreadyReason } from '@pukar/acd-core/contracts';
import { type MicrophoneKind, unreadyOfMicrophone } from '../microphone/microphone-state.js';
import { type LineState, unreadyOfLine } from '../softphone/softphone.js';

/** All that this browser lacks for a call; nothing when it can take one. */
export function unreadyOf(microphone: MicrophoneKind, line: LineState, isAsleep: boolean): readonly UnreadyReason[] {
  const lacking = unreadyOfMicrophone(microphone);
  return [...(lacking ? [lacking] : []), ...unreadyOfLine(line), ...(isAsleep ? ['tab-asleep' as const] : [])];
}
