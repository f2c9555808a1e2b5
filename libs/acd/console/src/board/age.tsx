import type { Board } from '@pukar/acd-core/contracts';
import { Button, ClockContext, Notice, ServerClock, type SocketState, useFromClock } from '@pukar/ui';
import { type ReactNode, use, useMemo } from 'react';
import { boardText as text } from './board-messages.js';

/** A board that heard nothing for so long is old: one on which nothing happens hears that every five seconds. */
const OLD_AFTER_SECONDS = 15;
const IST = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Whether what is shown may not be so any more. */
export function useIsOld(board: Board | null, socket: SocketState): boolean {
  const seconds = useAge(board);
  return board !== null && (socket !== 'connected' || seconds > OLD_AFTER_SECONDS);
}

const useAge = (board: Board | null): number => useFromClock((now) => (board ? Math.max(0, Math.floor((now.getTime() - Date.parse(board.serverTime)) / 1_000)) : 0), 1_000);

/** How old the board is, in words. */
export function Age({ board }: { readonly board: Board }) {
  return <span className="quiet figures" data-testid="board-age">{text.asOf(useAge(board))}</span>;
}

/** While the board is old, the times below stand still where the server last told them: what they are now is not known. */
export function AsTold({ board, isOld, children }: { readonly board: Board; readonly isOld: boolean; readonly children: ReactNode }) {
  const clock = use(ClockContext);
  const shown = useMemo(() => (isOld ? new ServerClock(() => Date.parse(board.serverTime)) : clock), [isOld, board.serverTime, clock]);
  return <ClockContext value={shown}>{children}</ClockContext>;
}

/** What must be known of a board that is not as the floor is now. */
export function OldNotice({ board, socket }: { readonly board: Board; readonly socket: SocketState }) {
  if (socket === 'outdated') return <Notice tone="late" testId="board-outdated">{text.outdated} <Button onClick={() => window.location.reload()}>{text.reload}</Button></Notice>;
  return <Notice tone="soon" testId="board-lost"><strong>{text.lost}</strong> {text.lostSince(IST.format(new Date(board.serverTime)))}</Notice>;
}
