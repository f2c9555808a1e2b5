import type { SettlingServer } from '@pukar/grievances-console';
import type { SocketClient } from '@pukar/ui';
import type { CallCentreMessages } from './call-centre-messages.js';

/** The call centre's server as the desk settles something with the citizen on the line. */
export function settlingServerOn(socket: SocketClient<CallCentreMessages>): SettlingServer {
  return {
    identityTold: (told) => socket.emitWithAck('identity:told', told),
  };
}
