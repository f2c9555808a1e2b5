import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Board, type BoardAgent, BoardNewsSchema, type BoardNumber } from './board.js';
import { applyNews, boardNews } from './board-news.js';

const AT = '2026-01-05T04:00:00Z';
const anAgent = (agentId: string, presence: BoardAgent['presence'] = 'ready'): BoardAgent => (
  { agentId, name: agentId, presence, reason: null, since: AT, breakUntil: null, wish: 'ready', languages: [], skills: {}, callId: null, queue: null, heldSince: null, outOfPlan: null }
);
const aNumber = (kind: BoardNumber['kind'], value: number): BoardNumber => ({ kind, value, unit: 'count', target: null, isMet: null, formula: { name: kind, text: kind }, since: null, parts: null, share: null });
const aQueue = (code: string, waiting: number): Board['queues'][number] => ({ code, name: { en: code, hi: code }, waiting, longestSince: null, atWork: 0, ready: 0 });
const aBoard = (given: Partial<Board>): Board => (
  { version: 1, serverTime: AT, numbers: [], queues: [], waiting: [], moreWaiting: 0, agents: [], alerts: [], breaks: [], groups: [], defaultLevel: 3, told: [], ...given }
);
const agentsOf = (board: Board | 'gap') => (board === 'gap' ? board : board.agents.map(({ agentId, presence }) => `${agentId} ${presence}`));
const ids = ['1', '2', '3', '4', '5'].map((nth) => `0193f8a0-0000-7000-8000-00000000000${nth}`);

describe('what a board is told', () => {
  const whole = aBoard({ version: 4, agents: [anAgent('asha'), anAgent('ravi')] });

  it('is what changed, and nothing else', () => {
    const before = aBoard({ numbers: [aNumber('waiting', 1), aNumber('agents', 2)], queues: [aQueue('general', 1), aQueue('seniors', 0)], agents: [anAgent('asha'), anAgent('ravi')], breaks: [{ code: 'tea', name: 'Tea' }] });
    const after = { ...before, version: 2, serverTime: '2026-01-05T04:00:01Z', numbers: [aNumber('waiting', 0), aNumber('agents', 2)], queues: [aQueue('general', 0), aQueue('seniors', 0)], agents: [anAgent('ravi', 'on-call')], moreWaiting: 1 };
    expect(boardNews(before, after)).toEqual({
      version: 2, base: 1, serverTime: '2026-01-05T04:00:01Z', numbers: [aNumber('waiting', 0)], queues: [aQueue('general', 0)], agents: [anAgent('ravi', 'on-call')], gone: ['asha'], moreWaiting: 1,
    });
    expect(boardNews(before, { ...before, version: 2 })).toEqual({ version: 2, base: 1, serverTime: AT });
  });

  it('is the whole board where other queues are shown than before', () => {
    const before = aBoard({ queues: [aQueue('general', 1)] });
    const after = aBoard({ version: 2, queues: [aQueue('seniors', 0), aQueue('general', 1)] });
    expect(boardNews(before, after)).toBe(after);
    expect(applyNews(before, after)).toBe(after);
  });

  it('makes one board of the other, whatever happened between', () => {
    const presences = fc.constantFrom<BoardAgent['presence']>('ready', 'on-call', 'on-break');
    const boards = fc.record({
      agents: fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), presence: presences }), { selector: ({ id }) => id }).map((some) => some.map(({ id, presence }) => anAgent(id, presence))),
      numbers: fc.tuple(fc.nat(2), fc.nat(2)).map(([waiting, agents]) => [aNumber('waiting', waiting), aNumber('agents', agents)]),
      queues: fc.uniqueArray(fc.record({ code: fc.constantFrom('general', 'seniors'), waiting: fc.nat(2) }), { selector: ({ code }) => code }).map((some) => some.map(({ code, waiting }) => aQueue(code, waiting))),
      moreWaiting: fc.nat(2), defaultLevel: fc.integer({ min: 1, max: 3 }),
      breaks: fc.array(fc.constantFrom({ code: 'tea', name: 'Tea' }, { code: 'meal', name: 'Meal' }), { maxLength: 2 }),
    }).map((some) => aBoard(some));
    const byId = (board: Board | 'gap') => (board === 'gap' ? board : { ...board, agents: [...board.agents].sort((one, other) => one.agentId.localeCompare(other.agentId)) });
    fc.assert(fc.property(boards, boards, (before, then) => {
      const after = { ...then, version: 2 };
      const sent = BoardNewsSchema.parse(JSON.parse(JSON.stringify(boardNews(before, after))));
      expect(byId(applyNews(before, sent))).toEqual(byId(after));
    }));
  });

  it('brings the agents that changed and came, takes away who went, and keeps the others', () => {
    const after = applyNews(whole, { version: 5, base: 4, serverTime: AT, agents: [anAgent('ravi', 'on-break'), anAgent('zoya')], gone: ['asha'] });
    expect(agentsOf(after)).toEqual(['ravi on-break', 'zoya ready']);
    expect(after).toMatchObject({ version: 5, breaks: whole.breaks });
    expect(after).not.toHaveProperty('base');
  });

  it('does not fit where one was missed, or none was opened yet: the floor is opened again', () => {
    expect(applyNews(whole, { version: 7, base: 6, serverTime: AT })).toBe('gap');
    expect(applyNews(null, { version: 1, base: 0, serverTime: AT })).toBe('gap');
  });

  it('changes nothing when it is older', () => {
    expect(applyNews(whole, { version: 4, base: 3, serverTime: AT, agents: [anAgent('asha', 'offline')] })).toBe(whole);
    expect(applyNews(whole, aBoard({ version: 3 }))).toBe(whole);
  });
});
