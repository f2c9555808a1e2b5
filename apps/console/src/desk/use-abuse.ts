import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { callOnScreen, type DeskServer, type Softphone } from '@pukar/acd-console';
import type { Answer } from '@pukar/ui';
import { useEffect, useState } from 'react';

/** How long the first press waits for the second. */
const ARMED_MS = 5_000;
/** The agent is rid of the caller after so long, whether the server has answered or not. */
const PATIENCE_MS = 500;
const TRY_AGAIN_MS = 2_000;
const MOST_TRIES = 15;

/** What the desk's keys need of it. */
export interface Abuse {
  press(): void;
  readonly takeFive: (() => void) | undefined;
}

interface AbuseParts {
  readonly server: DeskServer;
  readonly snapshot: DeskSnapshot | null;
  readonly softphone: Softphone;
  /** The server says so of the call on screen: a page that was loaded again knows it too. */
  readonly wasPutOut: boolean;
  readonly onTrouble: (message: string | null) => void;
}

/** The way out of an abusive call: the first press arms it, the second ends the call. The line is silent at once; the server is told until it has heard. */
export function useAbuse({ server, snapshot, softphone, wasPutOut, onTrouble }: AbuseParts) {
  const [armed, setArmed] = useState<string | null>(null);
  const [ended, setEnded] = useState<string | null>(null);
  const talking = snapshot?.call?.state === 'talking' ? snapshot.call.callId : null;
  const isArmed = talking !== null && armed === talking;

  useEffect(() => {
    if (!isArmed) return;
    const timer = setTimeout(() => setArmed(null), ARMED_MS);
    return () => clearTimeout(timer);
  }, [isArmed]);

  const end = async (callId: string) => {
    setArmed(null);
    const told = tellUntilHeard(server, callId);
    await Promise.race([told, pause(PATIENCE_MS)]);
    softphone.hangUp();
    const answer = await told;
    if (answer.ok) setEnded(callId);
    onTrouble(answer.ok ? null : answer.message);
  };
  const press = () => {
    if (talking === null) return;
    if (isArmed) void end(talking);
    else setArmed(talking);
  };
  const onScreen = callOnScreen(snapshot);
  return { isArmed, press, wasPutOut: wasPutOut || (ended !== null && ended === onScreen) };
}

/** Sent again it changes nothing more, so it is sent until the server has heard. */
async function tellUntilHeard(server: DeskServer, callId: string): Promise<Answer<unknown>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await server.endForAbuse(callId);
    if (answer.ok || (answer.code !== 'offline' && answer.code !== 'slow') || tries === MOST_TRIES) return answer;
    await pause(TRY_AGAIN_MS);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
