import type { BoardServer } from '@pukar/acd-console/board';
import { BoardNewsSchema, BoardSchema, PastAlertsSchema } from '@pukar/acd-core/contracts';
import type { SocketClient } from '@pukar/ui';
import type { CallCentreMessages } from './call-centre-messages.js';
import { read } from './call-centre.js';

/** The call centre's server as the supervisors' board asks it. */
export function boardServerOn(socket: SocketClient<CallCentreMessages>): BoardServer {
  return {
    open: async () => read(await socket.emitWithAck('floor:open', {}), BoardSchema),
    pastAlerts: async () => read(await socket.emitWithAck('floor:alerts', {}), PastAlertsSchema),
    setState: (wanted) => socket.emitWithAck('floor:set-state', wanted),
    setSkills: (wanted) => socket.emitWithAck('floor:set-skills', wanted),
    move: (wanted) => socket.emitWithAck('floor:move', wanted),
    prioritise: (wanted) => socket.emitWithAck('floor:prioritise', wanted),
    broadcast: (line) => socket.emitWithAck('floor:broadcast', line),
    endBroadcast: (id) => socket.emitWithAck('floor:end-broadcast', { id }),
    acknowledge: (id) => socket.emitWithAck('floor:acknowledge-alert', { id }),
    onFloor: (listener) => socket.on('floor', (payload) => {
      const news = BoardNewsSchema.safeParse(payload);
      if (news.success) listener(news.data);
    }),
  };
}
