import { useVoicemail, VoicemailLine, type VoicemailServer } from '@pukar/recordings-console';
import type { ReactNode } from 'react';
import { VoicemailBar } from './desk-parts.js';

interface DeskVoicemail {
  /** The call in which the open voicemail was left, while no call is on screen. */
  readonly callId: string | null;
  /** Its bar, or how many wait. */
  bar(isRegistered: boolean): ReactNode;
}

/** Voicemail on the agent's desk. A call on screen goes before it: the voicemail stays theirs, and is back after the call. */
export function useVoicemailOnDesk(server: VoicemailServer, { isFree, isOnline, onTrouble }: { readonly isFree: boolean; readonly isOnline: boolean; readonly onTrouble: (message: string | null) => void }): DeskVoicemail {
  const voicemail = useVoicemail(server, isOnline, onTrouble);
  const { desk, mine } = voicemail;
  const bar = (isRegistered: boolean) => {
    if (!isFree) return null;
    if (mine) return <VoicemailBar key={mine.callId} voicemail={mine} isRegistered={isRegistered} onFinish={voicemail.finish} onGiveBack={voicemail.giveBack} />;
    return <VoicemailLine desk={desk} onTake={voicemail.take} />;
  };
  return { callId: isFree ? (mine?.callId ?? null) : null, bar };
}
