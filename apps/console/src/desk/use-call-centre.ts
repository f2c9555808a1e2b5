import { DESK_VERSION } from '@pukar/acd-core/contracts';
import { DraftSessions } from '@pukar/grievances-console';
import { useSocket } from '@pukar/ui';
import { useState } from 'react';
import { io } from 'socket.io-client';
import type { CallCentreMessages } from './call-centre-messages.js';
import { complaintServerOn, conductServerOn, deskServerOn, watchServerOn } from './call-centre.js';
import { inwardServerOn } from './desk-inward.js';
import { outgoingServerOn } from './outgoing-server.js';
import { partiesServerOn } from './parties-server.js';
import { recordingServerOn } from './recording-server.js';
import { settlingServerOn } from './settling-server.js';
import { toldServerOn } from './told-server.js';
import { voicemailServerOn } from './voicemail-server.js';

/** The page's one connection to the call centre, and what is asked over it. */
export function useCallCentre() {
  const { client, state: socket } = useSocket<CallCentreMessages>((options) => io(options), DESK_VERSION);
  const [parts] = useState(() => {
    const complaintServer = complaintServerOn(client);
    return { deskServer: deskServerOn(client), complaintServer, conductServer: conductServerOn(client), recordingServer: recordingServerOn(client), outgoingServer: outgoingServerOn(client), partiesServer: partiesServerOn(client), settlingServer: settlingServerOn(client), voicemailServer: voicemailServerOn(client), askOwnDay: () => client.emitWithAck('desk:day', {}), inwardServer: inwardServerOn(client), toldServer: toldServerOn(client), askedServer: watchServerOn(client, 'asked'), sessions: new DraftSessions(complaintServer, sessionStorage) };
  });
  return { socket, ...parts };
}
