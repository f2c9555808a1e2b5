import type { ToldServer } from '@pukar/acd-console';
import { ToldsSchema } from '@pukar/acd-core/contracts';
import type { SocketClient } from '@pukar/ui';
import type { CallCentreMessages } from './call-centre-messages.js';
import { read } from './call-centre.js';

/** The call centre's server as the desk asks it about what supervisors tell. */
export const toldServerOn = (socket: SocketClient<CallCentreMessages>): ToldServer => ({
  mine: async () => read(await socket.emitWithAck('told:mine', {}), ToldsSchema),
  seen: async (id) => read(await socket.emitWithAck('told:seen', { id }), ToldsSchema),
  onTold: (listener) => socket.on('told', () => listener()),
});
