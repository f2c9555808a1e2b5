import type { Verb } from '../twiml/verb.js';
import { askNext } from './ask-next.js';
import { NEXT, type Outcome, type Run } from './run.js';

/** Twilio's code for a media stream that reaches nobody. */
const STREAM_FAILED = 31901;

function note(run: Run, verb: Verb, code: number): void {
  const inside = verb.children.map(({ name }) => `<${name}>`).join(', ');
  run.exchange.alert({ code, message: `<${verb.name}>${inside === '' ? '' : ` of ${inside}`} is not there on this carrier`, callSid: run.leg.sid });
}

/** Streams, rooms and relays are not there: the connection fails, and the call goes on as after one that ended. */
export function connectElsewhere(run: Run, verb: Verb): Promise<Outcome> {
  note(run, verb, STREAM_FAILED);
  return Promise.resolve(askNext(run, verb, 'connect', {}));
}

/** What runs beside a call does not begin; the call goes on. */
export function startNothing(run: Run, verb: Verb): Promise<Outcome> {
  note(run, verb, STREAM_FAILED);
  return Promise.resolve(NEXT);
}

/** There is no payment connector: the action is told so, as where an account has none. */
export function pay(run: Run, verb: Verb): Promise<Outcome> {
  note(run, verb, 64001);
  return Promise.resolve(askNext(run, verb, 'pay', { Result: 'payment-connector-error' }));
}

/** No call here comes over SIP, so none can be referred. */
export function refer(run: Run, verb: Verb): Promise<Outcome> {
  note(run, verb, 13801);
  return Promise.resolve(askNext(run, verb, 'refer', { ReferCallStatus: 'failed' }));
}
