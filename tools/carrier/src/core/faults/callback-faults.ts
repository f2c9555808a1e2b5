import { randomUUID } from 'node:crypto';
import type { Cancel, Timers } from '../timers.js';
import type { Callback } from '../webhooks/courier.js';
import { matchesRequest } from './matching.js';
import type { RuleAt } from './rule.js';
import type { RuleBook, StandingRule } from './rule-book.js';

type Bring = (callback: Callback) => void;
type Rule = StandingRule<RuleAt<'callback'>>;

interface Held {
  readonly isReleasedBy: (gone: Callback) => boolean;
  readonly release: () => void;
}

/** What goes wrong with callbacks. Every rule that fits takes effect, on what the rule before it let through. */
export class CallbackFaults {
  private readonly heldOf = new Map<string, Set<Held>>();

  constructor(private readonly book: RuleBook, private readonly timers: Timers) {}

  callback(lane: string, callback: Callback, send: Bring): void {
    const rules = this.book.list().filter((each): each is Rule => each.rule.at === 'callback');
    this.through(rules, lane, callback, (gone) => {
      send(gone);
      for (const held of [...(this.heldOf.get(lane) ?? [])]) if (held.isReleasedBy(gone)) held.release();
    });
  }

  private through([rule, ...rest]: readonly Rule[], lane: string, callback: Callback, send: Bring): void {
    if (!rule) return send(callback);
    const next: Bring = (passed) => this.through(rest, lane, passed, send);
    if (!matchesRequest(rule.rule.when, callback) || !rule.takes()) return next(callback);
    this.apply(rule, lane, callback, next);
  }

  private apply({ rule: { effect }, draw }: Rule, lane: string, callback: Callback, next: Bring): void {
    switch (effect.type) {
      case 'drop':
        return;
      case 'delay':
        this.timers.after(effect.ms + Math.floor(draw() * effect.spreadMs), () => next(callback));
        return;
      case 'duplicate': {
        const same = { ...callback, idempotencyToken: callback.idempotencyToken ?? randomUUID() };
        next(same);
        for (let copy = 1; copy <= effect.copies; copy += 1) {
          if (effect.afterMs === 0) next(same);
          else this.timers.after(copy * effect.afterMs, () => next(same));
        }
        return;
      }
      case 'hold-back':
        return this.hold(lane, effect, () => next(callback));
      case 'insert': {
        const other = { ...callback, params: { ...callback.params, ...effect.params } };
        for (const each of effect.place === 'before' ? [other, callback] : [callback, other]) next(each);
      }
    }
  }

  private hold(lane: string, { others, until, atMostMs }: Extract<RuleAt<'callback'>['effect'], { type: 'hold-back' }>, go: () => void): void {
    const inLane = this.heldOf.get(lane) ?? new Set();
    this.heldOf.set(lane, inLane);
    let left = others;
    let cancel: Cancel = () => undefined;
    const held: Held = {
      isReleasedBy: (gone) => {
        left -= 1;
        return until ? matchesRequest(until, gone) : left <= 0;
      },
      release: () => {
        cancel();
        inLane.delete(held);
        if (inLane.size === 0 && this.heldOf.get(lane) === inLane) this.heldOf.delete(lane);
        go();
      },
    };
    inLane.add(held);
    cancel = this.timers.after(atMostMs, held.release);
  }
}
