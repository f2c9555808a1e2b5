import { applyNews, type Board } from '@pukar/acd-core/contracts';
import { ClockContext, type SocketState } from '@pukar/ui';
import { useContext, useEffect, useState } from 'react';
import type { BoardServer } from './board-server.js';

const TRY_AGAIN_MS = 2_000;

/** The floor as the server last told it; it stays while the server is lost. */
export function useBoard(server: BoardServer, socket: SocketState): Board | null {
  const clock = useContext(ClockContext);
  const [board, setBoard] = useState<Board | null>(null);
  const isConnected = socket === 'connected';

  useEffect(() => {
    if (!isConnected) return;
    let shown: Board | null = null;
    let isOver = false;
    let isOpening = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (next: Board) => {
      shown = next;
      clock.hear(next.serverTime);
      setBoard(next);
    };
    const open = async () => {
      if (isOpening || isOver) return;
      isOpening = true;
      const answer = await server.open();
      isOpening = false;
      if (isOver) return;
      if (answer.ok) show(answer.value);
      else timer = setTimeout(() => void open(), TRY_AGAIN_MS);
    };
    const stop = server.onFloor((news) => {
      const next = applyNews(shown, news);
      if (next === 'gap') void open();
      else if (next !== shown) show(next);
    });
    void open();
    return () => { isOver = true; clearTimeout(timer); stop(); };
  }, [server, clock, isConnected]);
  return board;
}
