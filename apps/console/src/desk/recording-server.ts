import type { DeskRecordingServer } from '@pukar/recordings-console';
import { DeskRecordingQuerySchema, DeskRecordingSchema } from '@pukar/recordings-core/contracts';
import type { SocketClient } from '@pukar/ui';
import type { CallCentreMessages } from './call-centre-messages.js';
import { read } from './call-centre.js';

/** The call centre's server as the desk asks it about recordings. */
export function recordingServerOn(socket: SocketClient<CallCentreMessages>): DeskRecordingServer {
  return {
    read: async (callId) => read(await socket.emitWithAck('recording:read', { callId }), DeskRecordingSchema),
    pause: async (callId, on) => read(await socket.emitWithAck('recording:pause', { callId, on }), DeskRecordingSchema),
    object: async (callId, reason) => read(await socket.emitWithAck('recording:object', { callId, reason }), DeskRecordingSchema),
    onChanged: (listener) => socket.on('recording', (payload) => {
      const changed = DeskRecordingQuerySchema.safeParse(payload);
      if (changed.success) listener(changed.data.callId);
    }),
  };
}
