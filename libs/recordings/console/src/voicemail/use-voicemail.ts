import type { OpenVoicemail, VoicemailAbout, VoicemailDesk, VoicemailDisposition } from '@pukar/recordings-core/contracts';
import { useCallback, useEffect, useState } from 'react';
import type { VoicemailServer } from './voicemail-server.js';

/** The server keeps an open voicemail with this agent while it is asked at least every two minutes. */
const LOOK_EVERY_MS = 10_000;

/** What an agent may say that it came to. */
export type ChosenDisposition = Exclude<VoicemailDisposition, 'talked'>;

export interface VoicemailOnDesk {
  readonly desk: VoicemailDesk | null;
  readonly mine: OpenVoicemail | null;
  take(about: VoicemailAbout): void;
  finish(disposition: ChosenDisposition): void;
  giveBack(): void;
}

/** Voicemail on an agent's desk: what waits, and the one that they have open. */
export function useVoicemail(server: VoicemailServer, isOnline: boolean, onTrouble: (message: string | null) => void): VoicemailOnDesk {
  const [desk, setDesk] = useState<VoicemailDesk | null>(null);
  const look = useCallback(async () => {
    const answer = await server.list();
    if (answer.ok) setDesk(answer.value);
  }, [server]);
  useEffect(() => {
    if (!isOnline) return;
    const first = setTimeout(() => void look(), 0);
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => { clearTimeout(first); clearInterval(timer); };
  }, [isOnline, look]);

  const ask = async (asked: Promise<{ ok: true } | { ok: false; message: string }>) => {
    const answer = await asked;
    onTrouble(answer.ok ? null : answer.message);
    await look();
  };
  const mine = desk?.mine ?? null;
  return {
    desk, mine,
    take: (about) => void ask(server.take(about)),
    finish: (disposition) => { if (mine) void ask(server.finish({ callId: mine.callId, disposition })); },
    giveBack: () => { if (mine) void ask(server.giveBack(mine.callId)); },
  };
}
