import type { WebSocket } from 'ws';
import type { Key } from '../core/calls/key-feed.js';
import type { Exchange } from '../core/exchange.js';
import { takeIncomingCall } from '../core/operations/take-incoming-call.js';
import { phoneCommand, readCommand } from '../http/commands.js';
import type { PhoneCommand, PhoneEvent } from '../phone-protocol.js';
import { PracticePhone, WITHHELD } from './practice-phone.js';
import { smsEvent, type PracticePhones } from './practice-phones.js';

const BAD_NUMBER = 4000;

export interface PhoneMeans {
  readonly exchange: Exchange;
  readonly phones: PracticePhones;
}

/** A practice phone's socket: switched on with it, switched off with it. */
export function servePhone(socket: WebSocket, asked: string, means: PhoneMeans): void {
  const number = asked === 'withheld' ? WITHHELD : asked;
  if (!/^\+[1-9]\d{4,14}$/.test(number)) return socket.close(BAD_NUMBER, 'number must be E.164 or "withheld"');
  const tell = (event: PhoneEvent): void => socket.send(JSON.stringify(event));
  const phone = new PracticePhone(number, tell);
  means.phones.add(phone);
  tell({ type: 'ready', number });
  if (number !== WITHHELD) for (const message of means.exchange.messages.receivedBy(number)) tell(smsEvent(message, true));
  socket.on('close', () => means.phones.remove(phone));
  socket.on('message', (data) => {
    const read = readCommand(phoneCommand, data);
    if ('wrong' in read) tell({ type: 'error', message: read.wrong });
    else obey(phone, read.command, means.exchange);
  });
}

function obey(phone: PracticePhone, command: PhoneCommand, exchange: Exchange): void {
  switch (command.type) {
    case 'dial':
      return dial(phone, command, exchange);
    case 'answer':
      return phone.answer();
    case 'press':
      return phone.press(command.key as Key);
    case 'quiet':
      return phone.stayQuiet();
    case 'hangup':
      return phone.hangUp();
    case 'ping':
      return phone.tell({ type: 'pong' });
  }
}

function dial(phone: PracticePhone, { to, speed }: Extract<PhoneCommand, { type: 'dial' }>, exchange: Exchange): void {
  if (!phone.isFree) return phone.tell({ type: 'error', message: 'this phone is in a call' });
  const leg = takeIncomingCall(exchange, { from: phone.number, dialled: to, line: phone.line, pace: speed ?? 'real' });
  if (leg) return phone.began(leg);
  phone.tell({ type: 'sound', kind: 'say', text: `The number ${to} does not exist.`, language: 'en-IN' });
  phone.tell({ type: 'ended', reason: 'unknown number' });
}
