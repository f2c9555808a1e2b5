import type { UnreadyReason } from '@pukar/acd-core/contracts';
import { ClockContext } from '@pukar/ui';
import { useContext, useEffect } from 'react';
import { onNetworkChange } from '../edge/network.js';
import type { DeskServer } from './desk-server.js';

const HEARTBEAT_MS = 5_000;

/**
 * Keeps this tab the agent's desk while `isOn`, and tells the server at once what the browser lacks for a call. Beats out of
 * turn when the page wakes up or the network is back.
 */
export function useHeartbeat(server: DeskServer, isOn: boolean, unready: readonly UnreadyReason[], onRefused: (code: string) => void): void {
  const clock = useContext(ClockContext);
  const told = unready.join(' ');
  useEffect(() => {
    if (!isOn) return;
    const reasons = told.split(' ').filter(Boolean) as UnreadyReason[];
    const beat = () => void server.heartbeat(reasons).then((answer) => { if (answer.ok) clock.hear(answer.value.serverTime); else onRefused(answer.code); });
    const wake = () => { if (document.visibilityState === 'visible') beat(); };
    beat();
    const timer = setInterval(beat, HEARTBEAT_MS);
    const stop = onNetworkChange(beat);
    document.addEventListener('visibilitychange', wake);
    return () => {
      clearInterval(timer);
      stop();
      document.removeEventListener('visibilitychange', wake);
    };
  }, [server, clock, isOn, told, onRefused]);
}
