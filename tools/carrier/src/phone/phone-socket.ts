import type { WebSocket } from 'ws';
import type { Key } from '../core/calls/key-feed.js';
import type { Exchange } from '../core/exchange.js';
import { receiveMessage } from '../core/operations/receive-message.js';
import { speak } from '../core/operations/speak.js';
import { takeIncomingCall } from '../core/operations/take-incoming-call.js';
import { phoneCommand, readCommand } from '../http/commands.js';
import { utteranceIn } from '../http/sound-commands.js';
import type { PhoneCommand, PhoneEvent } from '../phone-protocol.js';
import { DeviceSound } from '../rtc/device-sound.js';
import type { AnswerOffer } from '../rtc/media-line.js';
import { PracticePhone, WITHHELD } from './practice-phone.js';
import { smsEvent, type PracticePhones } from './practice-phones.js';

const BAD_NUMBER = 4000;

export interface PhoneMeans {
  readonly exchange: Exchange;
  readonly phones: PracticePhones;
  readonly answerOffer: AnswerOffer;
}

/** A practice phone's socket: switched on with it, switched off with it. */
export function servePhone(socket: WebSocket, asked: string, means: PhoneMeans): void {
  const number = asked === 'withheld' ? WITHHELD : asked;
  if (!/^\+[1-9]\d{4,14}$/.test(number)) return socket.close(BAD_NUMBER, 'number must be E.164 or "withheld"');
  const tell = (event: PhoneEvent): void => socket.send(JSON.stringify(event));
  const phone = new PracticePhone(number, tell);
  const sound = new DeviceSound({ answerOffer: means.answerOffer, tell, changed: (handset) => phone.useHandset(handset) });
  means.phones.add(phone);
  tell({ type: 'ready', number });
  if (number !== WITHHELD) for (const message of means.exchange.messages.receivedBy(number)) tell(smsEvent(message, true));
  socket.on('close', () => {
    sound.close();
    means.phones.remove(phone);
  });
  socket.on('message', (data) => {
    const read = readCommand(phoneCommand, data);
    if ('wrong' in read) tell({ type: 'error', message: read.wrong });
    else obey({ phone, sound, exchange: means.exchange }, read.command);
  });
}

interface Served {
  readonly phone: PracticePhone;
  readonly sound: DeviceSound;
  readonly exchange: Exchange;
}

function obey({ phone, sound, exchange }: Served, command: PhoneCommand): void {
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
    case 'offer':
      return sound.offer(command.sdp);
    case 'echo':
      return sound.echo(command.on);
    case 'hearing':
      return phone.measureEar(command.on);
    case 'speak':
      return say(phone, command, exchange);
    case 'sms':
      return write(phone, command, exchange);
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

function write(phone: PracticePhone, { to, body }: Extract<PhoneCommand, { type: 'sms' }>, exchange: Exchange): void {
  const message = phone.number === WITHHELD ? undefined : receiveMessage(exchange, { from: phone.number, to, body });
  if (message) phone.tell({ type: 'sms-sent', sid: message.sid, to: message.to, body, at: message.createdAt });
  else phone.tell({ type: 'error', message: phone.number === WITHHELD ? 'a phone that withholds its number cannot write' : `nobody has the number ${to}` });
}

function say(phone: PracticePhone, command: Extract<PhoneCommand, { type: 'speak' }>, exchange: Exchange): void {
  const utterance = utteranceIn({ ...command, language: command.language ?? 'en-IN' });
  if (!phone.call || !utterance) return phone.tell({ type: 'error', message: phone.call ? 'nothing to say' : 'this phone is in no call' });
  speak(exchange, phone.call, utterance).then(
    (said) => phone.tell(said.ok ? { type: 'spoken' } : { type: 'error', message: said.refusal }),
    (error: unknown) => exchange.fault(error),
  );
}
