import { WebSocket } from 'ws';

/** A socket to the carrier that speaks JSON. */
export interface JsonSocket {
  send(message: object): void;
  close(): void;
  /** Breaks the connection as a crash would. */
  cut(): void;
}

/** Connects to a path of the carrier. `closed` is told the close reason. */
export function connect<E>(carrier: string, path: string, on: { event(event: E): void; closed(reason: string): void }): Promise<JsonSocket> {
  const socket = new WebSocket(new URL(path, carrier.replace(/^http/, 'ws')));
  socket.on('message', (data: Buffer) => on.event(JSON.parse(data.toString('utf8')) as E));
  socket.on('close', (code, reason) => on.closed(`${String(code)} ${reason.toString('utf8')}`.trim()));
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () =>
      resolve({
        send: (message) => socket.send(JSON.stringify(message)),
        close: () => socket.close(),
        cut: () => socket.terminate(),
      }),
    );
  });
}
