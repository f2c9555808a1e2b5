import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseOffers, type FreeAgent, type Offer, type WaitingCall } from './choose-offers.js';

const NOW = new Date('2026-11-18T04:30:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const call = (callId: string, waitedSeconds: number, language = 'hi-IN', priority = 0): WaitingCall => ({ callId, language, priority, joinedAt: ago(waitedSeconds) });
const agent = (agentId: string, idleSeconds: number, ...languages: string[]): FreeAgent => ({ agentId, languages: languages.length ? languages : ['hi-IN', 'en-IN'], idleSince: ago(idleSeconds) });
const pairs = (waiting: WaitingCall[], agents: FreeAgent[]) =>
  Object.fromEntries(chooseOffers(waiting, agents, { offerSeconds: 20 }, NOW).map((offer) => [offer.callId, offer.agentId]));

function within1000ms<T>(work: () => T): T {
  const began = process.hrtime.bigint();
  const result = work();
  expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(1_000);
  return result;
}

describe('choosing offers', () => {
  it('gives the caller who came first to the agent who has been idle longest', () => {
    expect(pairs([call('later', 5), call('first', 60)], [agent('rested', 300), agent('busy', 10)])).toEqual({ first: 'rested', later: 'busy' });
  });

  it('puts priority before the time of arrival', () => {
    expect(pairs([call('patient', 60), call('urgent', 5, 'hi-IN', 1)], [agent('only', 10)])).toEqual({ urgent: 'only' });
  });

  it('offers a call only to an agent who speaks its language', () => {
    expect(pairs([call('tamil', 60, 'ta-IN')], [agent('hindi', 10, 'hi-IN')])).toEqual({});
  });

  it('spares the only agent who speaks a later caller\'s language when another can take the earlier caller', () => {
    expect(pairs([call('hindi', 60), call('english', 5, 'en-IN')], [agent('both', 300, 'hi-IN', 'en-IN'), agent('hindi-only', 10, 'hi-IN')])).toEqual({ hindi: 'hindi-only', english: 'both' });
  });

  it('lets an offer lapse after the policy\'s seconds', () => {
    const [offer] = chooseOffers([call('one', 1)], [agent('one', 1)], { offerSeconds: 20 }, NOW) as [Offer];
    expect(offer.lapsesAt.getTime() - NOW.getTime()).toBe(20_000);
  });

  it('chooses for five thousand callers and five hundred agents in well under a second', () => {
    const languages = ['hi-IN', 'en-IN', 'mr-IN', 'bn-IN'];
    const waiting = Array.from({ length: 5_000 }, (_, n) => call(`c${n}`, n, languages[n % 5] ?? 'ta-IN'));
    const agents = Array.from({ length: 500 }, (_, n) => agent(`a${n}`, n, languages[n % 4]!, languages[(n + 1) % 4]!));
    expect(within1000ms(() => chooseOffers(waiting, agents, { offerSeconds: 20 }, NOW))).toHaveLength(500);
  });

  it('chooses as quickly when all callers want the same language and one agent does not speak it', () => {
    const waiting = Array.from({ length: 5_000 }, (_, n) => call(`c${n}`, n));
    const agents = [agent('tamil-only', 1, 'ta-IN'), ...Array.from({ length: 500 }, (_, n) => agent(`a${n}`, n, 'hi-IN'))];
    expect(within1000ms(() => chooseOffers(waiting, agents, { offerSeconds: 20 }, NOW))).toHaveLength(500);
  });
});

describe('whatever the queue and the floor are like', () => {
  const language = fc.constantFrom('hi-IN', 'en-IN', 'mr-IN');
  const queue = fc.array(fc.record({ language, priority: fc.integer({ min: 0, max: 2 }), waited: fc.integer({ min: 0, max: 50 }) }), { maxLength: 9 })
    .map((calls) => calls.map((one, n) => call(`c${n}`, one.waited, one.language, one.priority)));
  const floor = fc.array(fc.record({ languages: fc.uniqueArray(language, { minLength: 1 }), idle: fc.integer({ min: 0, max: 50 }) }), { maxLength: 7 })
    .map((agents) => agents.map((one, n) => agent(`a${n}`, one.idle, ...one.languages)));
  const always = (holds: (waiting: WaitingCall[], agents: FreeAgent[], offers: readonly Offer[]) => void) =>
    fc.assert(fc.property(queue, floor, (waiting, agents) => holds(waiting, agents, chooseOffers(waiting, agents, { offerSeconds: 20 }, NOW))), { numRuns: 500 });
  const speaks = (one: FreeAgent | undefined, waiting: WaitingCall | undefined) => Boolean(one && waiting && one.languages.includes(waiting.language));

  it('no call is offered twice and no agent is offered two calls, each in a language they speak', () => {
    always((waiting, agents, offers) => {
      expect(new Set(offers.map((offer) => offer.callId)).size).toBe(offers.length);
      expect(new Set(offers.map((offer) => offer.agentId)).size).toBe(offers.length);
      for (const offer of offers) expect(speaks(agents.find((one) => one.agentId === offer.agentId), waiting.find((one) => one.callId === offer.callId))).toBe(true);
    });
  });

  it('no eligible agent idles while an eligible caller waits', () => {
    always((waiting, agents, offers) => {
      const idle = agents.filter((one) => !offers.some((offer) => offer.agentId === one.agentId));
      const left = waiting.filter((one) => !offers.some((offer) => offer.callId === one.callId));
      expect(left.filter((one) => idle.some((free) => speaks(free, one)))).toEqual([]);
    });
  });

  it('a call is passed over only when no choice of agents could serve it together with the calls before it', () => {
    always((waiting, agents, offers) => {
      const inTurn = [...waiting].sort((a, b) => b.priority - a.priority || a.joinedAt.getTime() - b.joinedAt.getTime() || (a.callId < b.callId ? -1 : 1));
      const served: WaitingCall[] = [];
      for (const one of inTurn) if (canServe([...served, one], agents)) served.push(one);
      expect(offers.map((offer) => offer.callId).sort()).toEqual(served.map((one) => one.callId).sort());
    });
  });

  it('the order in which rows were read changes nothing', () => {
    always((waiting, agents, offers) => {
      const again = chooseOffers([...waiting].reverse(), [...agents].reverse(), { offerSeconds: 20 }, NOW);
      const sorted = (list: readonly Offer[]) => [...list].sort((a, b) => (a.callId < b.callId ? -1 : 1));
      expect(sorted(again)).toEqual(sorted(offers));
    });
  });

  /** By trying everything: can all these calls be served at once? */
  function canServe(calls: readonly WaitingCall[], agents: readonly FreeAgent[]): boolean {
    const [first, ...others] = calls;
    if (!first) return true;
    return agents.some((one) => speaks(one, first) && canServe(others, agents.filter((other) => other !== one)));
  }
});
