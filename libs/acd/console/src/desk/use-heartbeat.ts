import { useEffect } from 'react';
import type { DeskServer } from './desk-server.js';

const HEARTBEAT_MS = 5_000;

/** Keeps this tab the agent's desk while `isOn`, and tells the server at once whether the line can take a call. */
export function useHeartbeat(server: DeskServer, isOn: boolean, isLineReady: boolean, onRefused: (code: string) => void): void {
  useEffect(() => {
    if (!isOn) return;
    const beat = () => void server.heartbeat(isLineReady ? [] : ['line-down']).then((answer) => { if (!answer.ok) onRefused(answer.code); });
    beat();
    const timer = setInterval(beat, HEARTBEAT_MS);
    return () => clearInterval(timer);
  }, [server, isOn, isLineReady, onRefused]);
}
