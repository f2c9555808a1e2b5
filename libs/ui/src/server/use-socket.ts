import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { type ConnectSocket, SocketClient, type SocketMessages, type SocketState } from './socket-client.js';

/** The screen's live connection, open for as long as the screen is shown, and its state. */
export function useSocket<M extends SocketMessages>(connect: ConnectSocket, version: number): { readonly client: SocketClient<M>; readonly state: SocketState } {
  // Opened before the screen is laid out, which takes as long as the way to the server.
  const [client] = useState(() => {
    const made = new SocketClient<M>({ connect, version });
    made.open();
    return made;
  });
  useEffect(() => {
    if (client.state === 'closed') client.open();
    return () => client.close();
  }, [client]);
  const state = useSyncExternalStore((changed) => client.watch(changed), () => client.state);
  return { client, state };
}

/** Hears a message of the server for as long as the screen is shown. */
export function useSocketMessage<M extends SocketMessages, E extends keyof M['toClient'] & string>(client: SocketClient<M>, event: E, listener: (payload: M['toClient'][E]) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => client.on(event, (payload) => hear(payload)), [client, event]);
}
