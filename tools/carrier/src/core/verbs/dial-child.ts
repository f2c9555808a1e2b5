import { Leg } from '../calls/leg.js';
import { reportProgress } from '../calls/progress-callbacks.js';
import { eventsIn } from '../calls/reporting.js';
import { methodOf } from '../params.js';
import { words } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { resolve, type Run } from './run.js';

/** Somebody to ring. */
export interface Party {
  readonly to: string;
  readonly noun: Verb;
}

const WITHOUT_NUMBER = ['Sim', 'Application'];

/** Whom a Dial names: by its nouns, or by its own text. */
export function partiesOf(verb: Verb): Party[] {
  if (verb.children.length === 0) return verb.text === '' ? [] : [{ to: plain(verb.text), noun: verb }];
  return verb.children.map((noun) => ({ to: addressOf(noun), noun }));
}

function addressOf(noun: Verb): string {
  if (noun.name === 'Client') return `client:${identityOf(noun)}`;
  if (noun.name === 'WhatsApp') return `whatsapp:${plain(noun.text)}`;
  return noun.name === 'Number' ? plain(noun.text) : noun.text;
}

const plain = (number: string): string => number.replace(/[\s()-]/g, '');

/** `<Client>asha</Client>`, or `<Client><Identity>asha</Identity><Parameter name value/></Client>`. */
function identityOf(noun: Verb): string {
  const identity = noun.children.find((child) => child.name === 'Identity')?.text ?? noun.text;
  const parameters = noun.children.filter((child) => child.name === 'Parameter').map(({ attributes }): [string, string] => [attributes['name'] ?? '', attributes['value'] ?? '']);
  return parameters.length === 0 ? identity : `${identity}?${new URLSearchParams(parameters).toString()}`;
}

/**
 * Who the dialled see: `callerId`, else the other party of the call. Undefined, with Twilio's alert, when that is
 * nobody's number here (13214) or somebody dialled has no number (13223).
 */
export function callerIdOf({ exchange, leg }: Run, verb: Verb, parties: readonly Party[]): string | undefined {
  const bad = parties.find(({ to, noun }) => (noun.name === 'Number' || noun === verb) && !/^\+?\d{3,15}$/.test(to));
  if (bad) {
    exchange.alert({ code: 13223, message: `Dial: invalid phone number format: ${bad.to}`, callSid: leg.sid });
    return undefined;
  }
  const given = verb.attributes['callerId'];
  if (given === undefined || given === '') return leg.facts.from;
  const id = plain(given);
  const isOurs = given.startsWith('client:') || [leg.facts.from, leg.facts.to].includes(id) || exchange.numbers.own(id) !== undefined || exchange.isVerified(id);
  if (isOurs) return given.startsWith('client:') ? given : id;
  exchange.alert({ code: 13214, message: `Dial: invalid callerId value: ${given}`, callSid: leg.sid });
  return undefined;
}

/** A leg to a party of a Dial, which tells its progress where the noun asks for it. */
export function childFor(run: Run, from: string, { to, noun }: Party): Leg {
  const { exchange, leg } = run;
  const address = WITHOUT_NUMBER.includes(noun.name) ? `${noun.name.toLowerCase()}:${to}` : to;
  const child = new Leg({ sid: exchange.newSid('CA'), accountSid: exchange.accountSid, from, to: address, direction: 'outbound-dial', parentSid: leg.sid, pace: leg.facts.pace }, exchange);
  const given = noun.attributes['statusCallback'];
  const url = given === undefined ? undefined : resolve(run, given);
  const events = eventsIn(words(noun.attributes['statusCallbackEvent']));
  if (url !== undefined) reportProgress(exchange, child, { url, method: methodOf(noun.attributes['statusCallbackMethod']), events });
  exchange.calls.add(child);
  return child;
}
