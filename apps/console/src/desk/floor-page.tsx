import { BoardPage, Wall } from '@pukar/acd-console/board';
import { DESK_VERSION } from '@pukar/acd-core/contracts';
import { OpeningPage } from '@pukar/directory-console';
import { useSocket } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { io } from 'socket.io-client';
import { boardServerOn } from './board-server.js';
import type { CallCentreMessages } from './call-centre-messages.js';
import type { PageProps } from './page-props.js';

/** The page's connection to the floor. */
function useFloor(onExpire: () => void) {
  const { client, state } = useSocket<CallCentreMessages>((options) => io(options), DESK_VERSION);
  const [server] = useState(() => boardServerOn(client));
  useEffect(() => { if (state === 'signed-out') onExpire(); }, [state, onExpire]);
  return { client, server, socket: state };
}

/** What a supervisor sees first: the floor, and what can be done about it. */
export function FloorPage({ onExpire }: PageProps) {
  const { server, socket } = useFloor(onExpire);
  return <BoardPage server={server} socket={socket} wallAddress="#wall" line={<OpeningPage onExpire={onExpire} />} moreOf={() => null} />;
}

/** The same for a wall. */
export function WallPage({ onExpire }: PageProps) {
  const { server, socket } = useFloor(onExpire);
  return <Wall server={server} socket={socket} boardAddress="#floor" />;
}
