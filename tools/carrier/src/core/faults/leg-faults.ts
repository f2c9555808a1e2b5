import type { CallRegister } from '../calls/call-register.js';
import type { Leg } from '../calls/leg.js';
import { HOME_REGION } from '../conferences/region.js';
import type { Timers } from '../timers.js';
import type { QueueResult } from '../queues/queue.js';
import type { Verb } from '../twiml/verb.js';
import type { Moment } from './faults.js';
import { matchesLeg } from './matching.js';
import type { RuleAt } from './rule.js';
import type { RuleBook } from './rule-book.js';

/** Legs that end at the worst moment, and devices that pick up in the same one. */
export class LegFaults {
  private readonly instructionsOf = new WeakMap<Leg, number>();
  private readonly pickingUp = new Map<string, (() => void)[]>();

  constructor(private readonly book: RuleBook, private readonly timers: Timers, private readonly calls: CallRegister) {}

  moment(moment: Moment, leg: Leg): void {
    const rule = this.book.take('moment', (each) => each.moment === moment && matchesLeg(each.when, leg));
    if (rule) this.end(rule.rule.effect, leg);
  }

  instruction(leg: Leg, verb: Verb): void {
    const k = (this.instructionsOf.get(leg) ?? 0) + 1;
    this.instructionsOf.set(leg, k);
    const rule = this.book.take('instruction', (each) => (each.k ?? k) === k && (each.verb ?? verb.name) === verb.name && matchesLeg(each.when, leg));
    if (rule) this.end(rule.rule.effect, leg);
  }

  queue(moment: RuleAt<'queue'>['moment'], leg: Leg): QueueResult | undefined {
    return this.book.take('queue', (each) => each.moment === moment && matchesLeg(each.when, leg))?.rule.effect.result;
  }

  region(leg: Leg): string {
    return this.book.take('region', (each) => matchesLeg(each.when, leg))?.rule.effect.region ?? HOME_REGION;
  }

  pickUp(leg: Leg, answer: () => void): void {
    const rule = this.book.take('pick-up', (each) => matchesLeg(each.when, leg));
    if (!rule) return answer();
    const waiting = [...(this.pickingUp.get(rule.id) ?? []), answer];
    const isTogether = waiting.length >= rule.rule.effect.count;
    this.pickingUp.set(rule.id, isTogether ? [] : waiting);
    if (isTogether) for (const each of waiting) each();
  }

  private end({ who, status, afterMs }: RuleAt<'moment'>['effect'], leg: Leg): void {
    const meant = who === 'itself' ? leg : this.calls.newestGoingFrom(who.from);
    const end = (): void => meant?.end(status, 'fault');
    if (afterMs === 0) end();
    else this.timers.after(afterMs, end);
  }
}
