import type { WebSocket } from 'ws';
import type { LocalSoftphoneEvent } from '../client-protocol.js';
import type { Timers } from '../core/timers.js';
import { clientCommand, readCommand } from '../http/commands.js';
import { readAccessToken, type SigningKey } from './access-token.js';
import type { Softphones } from './softphones.js';

const REFUSED = 4001;

/** A browser's socket: from its token to its last message. */
export function serveClient(socket: WebSocket, token: string, key: SigningKey, softphones: Softphones, timers: Timers): void {
  const holder = readAccessToken(token, key, timers.now());
  if (!holder.ok) return socket.close(REFUSED, holder.refusal);
  const { identity } = holder.value;
  const tell = (event: LocalSoftphoneEvent): void => socket.send(JSON.stringify(event));
  const closeAt = (expiresAt: Date): (() => void) => timers.after(expiresAt.getTime() - timers.now().getTime(), () => socket.close(REFUSED, 'token expired'));
  let cancelExpiry = closeAt(holder.value.expiresAt);
  softphones.register(identity, tell);
  socket.on('close', () => {
    cancelExpiry();
    softphones.unregister(identity, tell);
  });
  socket.on('message', (data) => {
    const read = readCommand(clientCommand, data);
    if ('wrong' in read) return tell({ type: 'error', message: read.wrong });
    const { command } = read;
    if (command.type === 'ping') return tell({ type: 'pong' });
    if (command.type !== 'token') return softphones.obey(identity, tell, command);
    const renewed = readAccessToken(command.token, key, timers.now());
    if (!renewed.ok || renewed.value.identity !== identity) return socket.close(REFUSED, renewed.ok ? 'token invalid' : renewed.refusal);
    cancelExpiry();
    cancelExpiry = closeAt(renewed.value.expiresAt);
  });
}
