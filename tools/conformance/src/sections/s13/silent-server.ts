import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A server that takes connections and says nothing, or hangs up at once. */
export interface SilentServer {
  readonly port: number;
  connections: number;
  stop(): void;
}

export async function silentServer(behaviour: 'says nothing' | 'hangs up'): Promise<SilentServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    silent.connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (behaviour === 'hangs up') socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const silent: SilentServer = {
    port: (server.address() as AddressInfo).port,
    connections: 0,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
  return silent;
}
