import { ClockContext, type SocketState } from '@pukar/ui';
import { useCallback, useContext, useEffect, useReducer } from 'react';
import type { DeskServer } from './desk-server.js';
import { type DeskState, noDesk, reduceDesk } from './desk-state.js';

const TRY_AGAIN_MS = 2_000;

export interface Desk extends DeskState {
  /** Makes this tab the agent's desk, also when another tab is it now; false when the server does not answer. */
  open(): Promise<boolean>;
  /** The server refused a heartbeat with this code. */
  beatRefused(code: string): void;
}

/** The desk as the server last told it. Opened by itself only in the tab that `mayOpen` it: another one shows it and changes nothing. */
export function useDesk(server: DeskServer, socket: SocketState, mayOpen: boolean): Desk {
  const clock = useContext(ClockContext);
  const [state, tell] = useReducer(reduceDesk, noDesk);

  const open = useCallback(async () => {
    const answer = await server.open();
    if (!answer.ok) return false;
    clock.hear(answer.value.serverTime);
    tell({ type: 'opened', snapshot: answer.value });
    return true;
  }, [server, clock]);

  useEffect(() => server.onSnapshot((snapshot) => {
    clock.hear(snapshot.serverTime);
    tell({ type: 'snapshot', snapshot });
  }), [server, clock]);

  useEffect(() => server.onLine((line) => tell({ type: 'line', line })), [server]);

  useEffect(() => {
    if (socket === 'outdated' || socket === 'signed-out') tell({ type: socket });
    else if (socket !== 'connected') tell({ type: 'disconnected' });
  }, [socket]);

  const mustOpen = mayOpen && socket === 'connected' && !state.isMine && state.connection !== 'elsewhere';
  useEffect(() => {
    if (!mustOpen) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const attempt = async () => {
      if (!(await open()) && !isOver) timer = setTimeout(() => void attempt(), TRY_AGAIN_MS);
    };
    void attempt();
    return () => { isOver = true; clearTimeout(timer); };
  }, [mustOpen, open]);

  const beatRefused = useCallback((code: string) => {
    if (code === 'other-tab') tell({ type: 'taken-over' });
    else if (code === 'signed-out') tell({ type: 'signed-out' });
    else if (code !== 'offline' && code !== 'slow') tell({ type: 'not-mine' });
  }, []);
  return { ...state, open, beatRefused };
}
