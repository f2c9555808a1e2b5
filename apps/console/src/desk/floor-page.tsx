import { permissionsOf } from '@pukar/access-core/domain';
import { useMonitor } from '@pukar/acd-console';
import { BoardPage, boardText, Wall } from '@pukar/acd-console/board';
import { type BoardAgent, DESK_VERSION } from '@pukar/acd-core/contracts';
import { OpeningPage } from '@pukar/directory-console';
import type { WatchServer } from '@pukar/grievances-console';
import { api, Notice, useSocket } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { io } from 'socket.io-client';
import { boardServerOn } from './board-server.js';
import { watchServerOn } from './call-centre.js';
import type { CallCentreMessages } from './call-centre-messages.js';
import { MonitorOfCall } from './monitor-of-call.js';
import { monitorServerOn } from './parties-server.js';
import { usePassingMessage } from './use-passing-message.js';
import type { PageProps } from './page-props.js';
import { WatchedOfCall } from './watched-of-call.js';

/** The page's connection to the floor. */
function useFloor(onExpire: () => void) {
  const { client, state } = useSocket<CallCentreMessages>((options) => io(options), DESK_VERSION);
  const [servers] = useState(() => ({ board: boardServerOn(client), watch: watchServerOn(client), monitors: monitorServerOn(client) }));
  useEffect(() => { if (state === 'signed-out') onExpire(); }, [state, onExpire]);
  return { client, ...servers, socket: state };
}

/** What a supervisor sees first: the floor, and what can be done about it. An administrator looks, and does what they may: the line. */
export function FloorPage({ person, onExpire }: PageProps) {
  const { board, watch, monitors, socket } = useFloor(onExpire);
  const may = permissionsOf(person.role);
  const [trouble, setTrouble] = usePassingMessage();
  const [isLineWanted, setLineWanted] = useState(false);
  const monitor = useMonitor(monitors, { isWanted: isLineWanted, isOnline: may.has('floor.monitor') && socket === 'connected', onTrouble: setTrouble });
  const [wantLine] = useState(() => () => setLineWanted(true));
  return (
    <>
      {trouble && <Notice tone="late" testId="monitor-trouble">{trouble}</Notice>}
      <BoardPage
        server={board} socket={socket} wallAddress="#wall" mayAct={may.has('floor.act')} line={<OpeningPage onExpire={onExpire} />}
        moreOf={(agent) => (
          <>
            {agent.callId && may.has('floor.monitor') && <MonitorOfCall callId={agent.callId} monitor={monitor} onShown={wantLine} />}
            {may.has('drafts.watch') && <OfTheirCall key={agent.callId} agent={agent} watch={watch} />}
          </>
        )}
      />
    </>
  );
}

/** The same for a wall. */
export function WallPage({ onExpire }: PageProps) {
  const { board, socket } = useFloor(onExpire);
  useStaysOpen();
  return <Wall server={board} socket={socket} boardAddress="#floor" />;
}

/** Nobody touches a wall: to be looked at is its work, so that its session lasts its time. */
function useStaysOpen(): void {
  useEffect(() => {
    const timer = setInterval(() => void api('/api/me/here', { method: 'POST' }), 30_000);
    return () => clearInterval(timer);
  }, []);
}

/** What a supervisor can do with the call that an agent has. */
function OfTheirCall({ agent: { callId }, watch }: { readonly agent: BoardAgent; readonly watch: WatchServer }) {
  const [isWatching, setWatching] = useState(false);
  if (callId === null) return null;
  return (
    <details className="board__fold" data-testid="watch-draft" onToggle={(event) => setWatching(event.currentTarget.open)}>
      <summary>{boardText.watch}</summary>
      {isWatching && <WatchedOfCall callId={callId} watch={watch} />}
    </details>
  );
}
