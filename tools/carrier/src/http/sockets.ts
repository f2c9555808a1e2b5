import type { Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { LONGEST_FILE } from './sound-commands.js';

/** Serves one socket; `query` is what came behind its path. */
export type ServeSocket = (socket: WebSocket, query: URLSearchParams) => void;

/** How often a socket is asked whether it is still there. */
const PING_MS = 10_000;

/** Serves WebSockets by their path; a socket that does not answer two pings in a row is cut. Gives what closes them all. */
export function serveSockets(server: Server, byPath: Readonly<Record<string, ServeSocket>>): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_FILE + 64 * 1024 });
  server.on('upgrade', (request, stream, head) => {
    const url = new URL(request.url ?? '/', 'http://carrier');
    const serve = byPath[url.pathname];
    if (!serve) return stream.destroy();
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => socket.terminate());
      keepAlive(socket);
      serve(socket, url.searchParams);
    });
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
  };
}

function keepAlive(socket: WebSocket): void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MS);
  socket.on('close', () => clearInterval(timer));
}
