import { join } from 'node:path';
import type { Softphones } from './client/softphones.js';
import type { CarrierConfig } from './config.js';
import { CallRegister } from './core/calls/call-register.js';
import { Conferences } from './core/conferences/conferences.js';
import type { Listen } from './core/conferences/participant.js';
import type { Alert, Destination, Exchange } from './core/exchange.js';
import { injectedFaults } from './core/faults/injected-faults.js';
import type { RuleBook } from './core/faults/rule-book.js';
import type { Message } from './core/messages/message.js';
import { Messages } from './core/messages/messages.js';
import { Numbers } from './core/numbers/numbers.js';
import { Queues } from './core/queues/queues.js';
import type { Recording } from './core/recordings/recording.js';
import { Recordings } from './core/recordings/recordings.js';
import { randomSid } from './core/sids.js';
import { Media } from './core/sound/media.js';
import { SoundPlane } from './core/sound/sound-plane.js';
import { Voice, type Speech } from './core/sound/voice.js';
import { RecordFile } from './core/storage/record-file.js';
import type { Timers } from './core/timers.js';
import { perform } from './core/verbs/perform.js';
import { waitMeanwhile } from './core/verbs/waiting-room.js';
import { OrderedCourier } from './core/webhooks/courier.js';
import type { Trace } from './core/webhooks/trace.js';
import { Webhooks } from './core/webhooks/webhooks.js';
import type { Log } from './http/log.js';
import type { PracticePhones } from './phone/practice-phones.js';

/** What an exchange is built from. */
export interface Parts {
  readonly config: CarrierConfig;
  readonly timers: Timers;
  readonly rules: RuleBook;
  readonly speech: Speech | undefined;
  readonly phones: PracticePhones;
  readonly softphones: Softphones;
  readonly log: Log;
  /** The carrier's own address; known once it listens. */
  readonly address: () => string;
}

export interface Built {
  readonly exchange: Exchange;
  readonly courier: OrderedCourier;
  /** The newest last. */
  readonly alerts: readonly Alert[];
}

const CONNECT_TIMEOUT_MS = 5_000;
const READ_TIMEOUT_MS = 15_000;
const KEPT_ALERTS = 1_000;

/** Connects the parts: who asks the application, who is told, who can be reached. */
export function buildExchange({ config, timers, rules, speech, phones, softphones, log, address }: Parts): Built {
  const alerts: Alert[] = [];
  const limits = { connectTimeoutMs: CONNECT_TIMEOUT_MS, readTimeoutMs: config.readTimeoutMs ?? READ_TIMEOUT_MS };
  const show = (trace: Trace): void => phones.show(trace, legsOf(trace.callSid, exchange));
  const calls = new CallRegister((leg) => leg.watch((event) => queueMicrotask(() => faults.moment(event, leg))));
  const faults = injectedFaults(rules, timers, calls);
  const webhooks = new Webhooks({ authToken: config.authToken, ...limits }, timers, show, faults.attempt);
  const courier = new OrderedCourier(webhooks, faults.callback);
  const listen: Listen = (leg, source, extra) => waitMeanwhile({ exchange, leg, signal: leg.lifetime, scope: 'waiting-room', extra, perform }, source);
  const messages = new Messages({ accountSid: config.accountSid, timers, newSid: randomSid, courier, file: new RecordFile<Message>(config.dataDir, 'messages.jsonl'), fails: faults.message, deliver: (message) => phones.deliver(message) });
  const recordings = new Recordings({
    accountSid: config.accountSid,
    timers,
    newSid: randomSid,
    courier,
    file: new RecordFile<Recording>(config.dataDir, 'recordings.jsonl'),
    folder: join(config.dataDir, 'recordings'),
    address,
  });
  const exchange: Exchange = {
    accountSid: config.accountSid,
    numbers: new Numbers(config.numbers, timers),
    timers,
    newSid: randomSid,
    webhooks,
    courier,
    calls,
    faults,
    media: new Media(webhooks, timers),
    voice: new Voice(speech && { say: (words) => timers.busy(speech.say(words)), stop: () => speech.stop() }, (message) => log('warn', message)),
    sound: new SoundPlane(timers),
    queues: new Queues(randomSid, timers),
    messages,
    recordings,
    conferences: new Conferences(config.accountSid, randomSid, { timers, courier, listen, joined: (leg) => faults.moment('joined', leg) }),
    alert: (alert) => {
      alerts.push({ at: timers.now().toISOString(), ...alert });
      if (alerts.length > KEPT_ALERTS) alerts.shift();
      log('warn', alert.message, { code: alert.code, callSid: alert.callSid });
    },
    fault: (error) => log('error', String(error), { stack: error instanceof Error ? error.stack : undefined }),
    isVerified: (number) => phones.isOn(number),
    reach: (address) => reach(address, phones, softphones),
  };
  return { exchange, courier, alerts };
}

function reach(address: string, phones: PracticePhones, softphones: Softphones): Destination {
  if (!address.startsWith('client:')) return phones.destination(address);
  return softphones.destination(address.slice('client:'.length).split('?')[0] ?? '');
}

/** The legs that a webhook concerns: its own, its parent, and whoever is in a conference with it. */
function legsOf(callSid: string | undefined, { calls, conferences }: Exchange): ReadonlySet<string> {
  if (callSid === undefined) return new Set();
  const parent = calls.find(callSid)?.facts.parentSid;
  return new Set([callSid, ...(parent === undefined ? [] : [parent]), ...conferences.partnersOf(callSid)]);
}
