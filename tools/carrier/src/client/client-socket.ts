import type { WebSocket } from 'ws';
import type { LocalSoftphoneCommand, LocalSoftphoneEvent } from '../client-protocol.js';
import type { Exchange } from '../core/exchange.js';
import { speak } from '../core/operations/speak.js';
import { clientCommand, readCommand } from '../http/commands.js';
import { utteranceIn } from '../http/sound-commands.js';
import { DeviceSound } from '../rtc/device-sound.js';
import type { AnswerOffer } from '../rtc/media-line.js';
import { readAccessToken, type SigningKey } from './access-token.js';
import type { Browser } from './client-leg.js';
import type { Softphones } from './softphones.js';
import { TokenExpiry } from './token-expiry.js';

const REFUSED = 4001;

export interface ClientMeans {
  readonly key: SigningKey;
  readonly exchange: Exchange;
  readonly softphones: Softphones;
  readonly answerOffer: AnswerOffer;
}

/** A browser's socket: from its token to its last message. */
export function serveClient(socket: WebSocket, token: string, means: ClientMeans): void {
  const { key, softphones, exchange, answerOffer } = means;
  const holder = readAccessToken(token, key, exchange.timers.now());
  if (!holder.ok) return socket.close(REFUSED, holder.refusal);
  const { identity } = holder.value;
  const tell = (event: LocalSoftphoneEvent): void => socket.send(JSON.stringify(event));
  const browser: Browser = { tell };
  const changed = (handset: Browser['handset']): void => {
    browser.handset = handset;
    softphones.soundChanged(identity, browser);
  };
  const sound = new DeviceSound({ answerOffer, tell, changed });
  const expiry = new TokenExpiry(exchange.timers, () => socket.close(REFUSED, 'token expired'));
  expiry.at(holder.value.expiresAt);
  softphones.register(identity, browser);
  socket.on('close', () => {
    expiry.stop();
    sound.close();
    softphones.unregister(identity, browser);
  });
  socket.on('message', (data) => {
    const read = readCommand(clientCommand, data);
    if ('wrong' in read) tell({ type: 'error', message: read.wrong });
    else obey({ socket, identity, browser, sound, expiry, means }, read.command);
  });
}

interface Served {
  readonly socket: WebSocket;
  readonly identity: string;
  readonly browser: Browser;
  readonly sound: DeviceSound;
  readonly expiry: TokenExpiry;
  readonly means: ClientMeans;
}

function obey(served: Served, command: LocalSoftphoneCommand): void {
  const { identity, browser, sound, means } = served;
  switch (command.type) {
    case 'ping':
      return browser.tell({ type: 'pong' });
    case 'token':
      return renew(served, command.token);
    case 'offer':
      return sound.offer(command.sdp);
    case 'echo':
      return sound.echo(command.on);
    case 'speak':
      return say(served, command);
    default:
      return means.softphones.obey(identity, browser, command);
  }
}

function renew({ socket, identity, expiry, means }: Served, token: string): void {
  const renewed = readAccessToken(token, means.key, means.exchange.timers.now());
  if (!renewed.ok || renewed.value.identity !== identity) return socket.close(REFUSED, renewed.ok ? 'token invalid' : renewed.refusal);
  expiry.at(renewed.value.expiresAt);
}

function say({ identity, browser, means }: Served, command: Extract<LocalSoftphoneCommand, { type: 'speak' }>): void {
  const { callSid } = command;
  const utterance = utteranceIn({ ...command, language: command.language ?? 'en-IN' });
  const leg = means.softphones.legOf(identity, callSid);
  if (!leg || !utterance) return browser.tell({ type: 'error', message: leg ? 'nothing to say' : 'no such call' });
  speak(means.exchange, leg, utterance).then(
    (said) => browser.tell(said.ok ? { type: 'spoken', callSid } : { type: 'error', message: said.refusal }),
    (error: unknown) => means.exchange.fault(error),
  );
}
