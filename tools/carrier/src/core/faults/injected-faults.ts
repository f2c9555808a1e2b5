import type { CallRegister } from '../calls/call-register.js';
import type { Timers } from '../timers.js';
import { CallbackFaults } from './callback-faults.js';
import type { Faults } from './faults.js';
import { LegFaults } from './leg-faults.js';
import { messageFault } from './message-faults.js';
import { RequestFaults } from './request-faults.js';
import { RestFaults } from './rest-faults.js';
import type { RuleBook } from './rule-book.js';

/** The faults that a book of rules asks for. */
export function injectedFaults(book: RuleBook, timers: Timers, calls: CallRegister): Faults {
  const [callbacks, requests, legs, rest] = [new CallbackFaults(book, timers), new RequestFaults(book, timers), new LegFaults(book, timers, calls), new RestFaults(book, timers)];
  return {
    callback: (lane, callback, send) => callbacks.callback(lane, callback, send),
    attempt: (hook, readTimeoutMs, attempt) => requests.attempt(hook, readTimeoutMs, attempt),
    moment: (moment, leg) => legs.moment(moment, leg),
    instruction: (leg, verb) => legs.instruction(leg, verb),
    pickUp: (leg, answer) => legs.pickUp(leg, answer),
    queue: (moment, leg) => legs.queue(moment, leg),
    message: (message) => messageFault(book, message),
    region: (leg) => legs.region(leg),
    rest: (request) => rest.rest(request),
    read: (request, body) => rest.read(request, body),
  };
}
