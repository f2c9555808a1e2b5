import type { OutgoingServer } from '@pukar/acd-console';
import { OutgoingSchema, OutgoingViewSchema, RingingFactsSchema } from '@pukar/calls-core/contracts';
import type { SocketClient } from '@pukar/ui';
import type { CallCentreMessages } from './call-centre-messages.js';
import { read } from './call-centre.js';

/** Ringing an agent's line is part of the answer: it is given more time than a look. */
const PLACE_LIMIT_MS = 10_000;

/** The call centre's server as the desk asks it about calls that we make. */
export function outgoingServerOn(socket: SocketClient<CallCentreMessages>): OutgoingServer {
  return {
    before: async (ticketNumber) => read(await socket.emitWithAck('call:before-placing', { ticketNumber }), RingingFactsSchema),
    place: (wish) => socket.emitWithAck('call:place', wish, PLACE_LIMIT_MS),
    view: async (callId) => read(await socket.emitWithAck('call:outgoing', { callId }), OutgoingViewSchema),
    leave: (callId) => socket.emitWithAck('call:leave', { callId }),
    onChanged: (listener) => socket.on('outgoing', (payload) => {
      const changed = OutgoingSchema.safeParse(payload);
      if (changed.success) listener(changed.data.callId);
    }),
  };
}
