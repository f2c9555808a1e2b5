export { LiveBus, type LiveNotice } from './live-bus.js';
export { type CommandContext, defineCommand, GO_ELSEWHERE, REVOKED, SocketServer, type SocketCommand, type SocketSession } from './socket-server.js';
export { FLOOR_CHANNEL, LiveAnnouncer, OFFICE_CHANNEL } from './live-announcer.js';
