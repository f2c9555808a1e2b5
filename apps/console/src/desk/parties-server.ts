import type { MonitorServer, PartiesServer } from '@pukar/acd-console';
import { CallPartiesSchema, type CallParties, ColleaguesSchema, ContactsSchema, SoftphoneAccessSchema, WhereMonitoringSchema } from '@pukar/calls-core/contracts';
import type { SocketClient } from '@pukar/ui';
import type { CallCentreMessages } from './call-centre-messages.js';
import { read } from './call-centre.js';

type Socket = SocketClient<CallCentreMessages>;

/** Lines are touched before it is answered: it is given more time than a look. */
const LINES_LIMIT_MS = 15_000;

const hearing = (socket: Socket) => (listener: (parties: CallParties) => void) => socket.on('call:parties', (payload) => {
  const parties = CallPartiesSchema.safeParse(payload);
  if (parties.success) listener(parties.data);
});

/** The call centre's server as the desk asks it about those in its call. */
export const partiesServerOn = (socket: Socket): PartiesServer => ({
  read: async (callId) => read(await socket.emitWithAck('call:parties', { callId }), CallPartiesSchema),
  colleagues: async () => read(await socket.emitWithAck('call:colleagues', {}), ColleaguesSchema),
  contacts: async (text) => read(await socket.emitWithAck('call:contacts', { text }), ContactsSchema),
  transfer: (wish) => socket.emitWithAck('call:transfer', wish, LINES_LIMIT_MS),
  consult: (wish) => socket.emitWithAck('call:consult', wish, LINES_LIMIT_MS),
  add: (callId, contactId) => socket.emitWithAck('call:add', { callId, contactId }, LINES_LIMIT_MS),
  letCallerIn: (callId) => socket.emitWithAck('call:consult-join', { callId }, LINES_LIMIT_MS),
  endConsult: (callId) => socket.emitWithAck('call:consult-end', { callId }, LINES_LIMIT_MS),
  complete: (callId) => socket.emitWithAck('call:transfer-complete', { callId }, LINES_LIMIT_MS),
  endParty: (callId, partyId) => socket.emitWithAck('call:party-end', { callId, partyId }, LINES_LIMIT_MS),
  onParties: hearing(socket),
});

/** The same as a supervisor's screen asks it about conversations. */
export const monitorServerOn = (socket: Socket): MonitorServer => ({
  listen: async (callId) => read(await socket.emitWithAck('floor:listen', { callId }, LINES_LIMIT_MS), WhereMonitoringSchema),
  whisper: async (callId) => read(await socket.emitWithAck('floor:whisper', { callId }, LINES_LIMIT_MS), WhereMonitoringSchema),
  barge: async (callId) => read(await socket.emitWithAck('floor:barge', { callId }, LINES_LIMIT_MS), WhereMonitoringSchema),
  where: async () => read(await socket.emitWithAck('floor:where', {}), WhereMonitoringSchema),
  leave: () => socket.emitWithAck('floor:leave', {}, LINES_LIMIT_MS),
  endLeg: (callId, partyId) => socket.emitWithAck('floor:end-leg', { callId, partyId }, LINES_LIMIT_MS),
  softphoneAccess: async () => read(await socket.emitWithAck('floor:softphone', {}), SoftphoneAccessSchema),
  onParties: hearing(socket),
});
