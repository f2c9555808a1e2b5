import type { AddressInfo } from 'node:net';
import { buildExchange } from './build-exchange.js';
import { serveClient } from './client/client-socket.js';
import { Softphones } from './client/softphones.js';
import type { CarrierConfig } from './config.js';
import type { Alert } from './core/exchange.js';
import { CarrierClock } from './core/clock/carrier-clock.js';
import { RuleBook } from './core/faults/rule-book.js';
import { logToStdout, type Log } from './http/log.js';
import { httpServer } from './http/server.js';
import { serveSockets } from './http/sockets.js';
import { openSpeech } from './http/speech.js';
import { answerOffer } from './rtc/answer-offer.js';
import { PracticePhones } from './phone/practice-phones.js';
import { servePhone } from './phone/phone-socket.js';

/** A running carrier. */
export interface Carrier {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  /** What went wrong with the application's answers, the newest last. */
  readonly alerts: readonly Alert[];
  /** What time it is here, and how it passes. */
  readonly clock: CarrierClock;
  /** What goes wrong on demand. */
  readonly faults: RuleBook;
  /** Ends all calls without telling the application, as a power cut would. */
  stop(): Promise<void>;
}

/** Starts a carrier. Rejects when its port is taken or its data folder cannot be used. */
export async function startCarrier(config: CarrierConfig, log: Log = logToStdout, timers = new CarrierClock()): Promise<Carrier> {
  const rules = new RuleBook();
  const [phones, softphones, speech] = [new PracticePhones(), new Softphones(timers), await openSpeech(log)];
  const address = (): string => `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${String((app.server.address() as AddressInfo).port)}`;
  const { exchange, courier, alerts } = buildExchange({ config, timers, rules, speech, phones, softphones, log, address });
  const account = { sid: config.accountSid, friendlyName: 'Local carrier', createdAt: timers.now(), updatedAt: timers.now() };
  const app = await httpServer({ rest: { exchange, account }, credentials: config, alerts: () => alerts, control: config.isControlled ? { clock: timers, faults: rules } : undefined });
  const closeSockets = serveSockets(app.server, {
    '/phone': (socket, query) => servePhone(socket, query.get('number') ?? '', { exchange, phones, answerOffer }),
    '/client': (socket, query) => serveClient(socket, query.get('token') ?? '', { key: config, exchange, softphones, answerOffer }),
  });
  const stop = async (): Promise<void> => {
    exchange.messages.stop();
    courier.stop();
    for (const leg of exchange.calls.newestFirst()) leg.end('failed', 'carrier stopped');
    exchange.recordings.stop();
    closeSockets();
    exchange.sound.stop();
    await app.close();
    await speech?.stop();
  };
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: address(), alerts, clock: timers, faults: rules, stop };
}
