import type { Server } from 'node:http';

const LOOKS_EVERY_MS = 50;

/**
 * Call it when a server begins to close. Clients keep their connections, and one that is asked on again and again would keep the server up for as long, deaf to
 * everybody else: from now on each answer ends its connection, one on which nothing is asked ends at once, and after `withinMs` all end.
 */
export function lastAnswers(server: Server, withinMs: number): void {
  server.prependListener('request', (_request, response) => { response.shouldKeepAlive = false; });
  const looking = setInterval(() => server.closeIdleConnections(), LOOKS_EVERY_MS);
  const last = setTimeout(() => server.closeAllConnections(), withinMs);
  server.once('close', () => {
    clearInterval(looking);
    clearTimeout(last);
  });
}
