import { EmptyState, rememberedTheme, type SocketState, startTheme, StatusWord, Timer } from '@pukar/ui';
import { useEffect } from 'react';
import { Age, AsTold, OldNotice, useIsOld } from './age.js';
import { saidOf } from './alerts-list.js';
import { boardText as text } from './board-messages.js';
import type { BoardServer } from './board-server.js';
import { Numbers } from './numbers.js';
import { useBoard } from './use-board.js';
import './board.css';

const MOST_ALERTS = 3;
const MOST_QUEUES = 6;

interface WallProps {
  readonly server: BoardServer;
  readonly socket: SocketState;
  readonly boardAddress: string;
}

/** The floor for a wall: six numbers, queues and alerts, to be read at five metres. Nobody's name is on it; it never scrolls. */
export function Wall({ server, socket, boardAddress }: WallProps) {
  const board = useBoard(server, socket);
  const isOld = useIsOld(board, socket);
  useDark();
  if (!board) return <main className="wall"><EmptyState title={text.loading} testId="board-loading"><p>{text.loadingNote}</p></EmptyState></main>;
  const hidden = board.alerts.length - MOST_ALERTS;
  const queues = [...board.queues].sort((a, b) => b.waiting - a.waiting || (a.longestSince ?? '~').localeCompare(b.longestSince ?? '~')).slice(0, MOST_QUEUES);
  return (
    <main className={`wall${isOld ? ' board--old' : ''}`} data-testid="wall" data-old={isOld}>
      {isOld && <OldNotice board={board} socket={socket} />}
      <AsTold board={board} isOld={isOld}>
        <Numbers numbers={board.numbers} />
        <div className="wall__below">
          <ul className="wall__queues" aria-label={text.queues}>
            <li className="wall__heads" aria-hidden="true"><span>{text.queue}</span><span>{text.waiting}</span><span>{text.longest}</span></li>
            {queues.map(({ code, name, waiting, longestSince }) => <li key={code} className="wall__queue"><span className="wall__name">{name.en}</span> <b className="figures">{waiting}</b> <span className="figures">{longestSince ? <Timer since={longestSince} /> : text.nothingYet}</span></li>)}
          </ul>
          <ul className="wall__alerts" aria-label={text.alerts}>
            {board.alerts.slice(0, MOST_ALERTS).map((alert) => <li key={alert.id}><StatusWord tone={alert.acknowledgedAt ? 'soon' : 'late'}>{saidOf(alert, true)}</StatusWord></li>)}
            {hidden > 0 && <li className="quiet">{text.moreAlerts(hidden)}</li>}
          </ul>
        </div>
      </AsTold>
      <footer className="wall__foot"><Age board={board} /><a href={boardAddress} data-testid="leave-wall">{text.leaveWall}</a></footer>
    </main>
  );
}

/** A wall is dark unless the person chose a theme. */
function useDark(): void {
  useEffect(() => {
    if (rememberedTheme() !== 'system') return;
    document.documentElement.dataset.theme = 'dark';
    return startTheme;
  }, []);
}
