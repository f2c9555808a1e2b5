import { describe, expect, it } from '@jest/globals';
import type { Board, BoardAgent } from '@pukar/acd-core/contracts';
import { applyBoard } from './apply-board.js';

const anAgent = (agentId: string, presence: BoardAgent['presence'] = 'ready'): BoardAgent => (
  { agentId, name: agentId, presence, reason: null, since: '2026-01-05T04:00:00Z', breakUntil: null, wish: 'ready', languages: [], skills: {}, callId: null, queue: null, heldSince: null, outOfPlan: null }
);
const aBoard = (given: Partial<Board>): Board => (
  { version: 1, base: null, serverTime: '2026-01-05T04:00:00Z', numbers: [], queues: [], waiting: [], moreWaiting: 0, agents: [], gone: [], alerts: [], breaks: [], groups: [], defaultLevel: 3, told: [], ...given }
);
const agentsOf = (board: Board | 'gap') => (board === 'gap' ? board : board.agents.map(({ agentId, presence }) => `${agentId} ${presence}`));

describe('the board after news', () => {
  const whole = aBoard({ version: 4, agents: [anAgent('asha'), anAgent('ravi')] });

  it('has the agents that changed, came and went, and keeps the others', () => {
    const after = applyBoard(whole, aBoard({ version: 5, base: 4, agents: [anAgent('ravi', 'on-break'), anAgent('zoya')], gone: ['asha'] }));
    expect(agentsOf(after)).toEqual(['ravi on-break', 'zoya ready']);
    expect(after).toMatchObject({ version: 5, base: null });
  });

  it('is opened again where one was missed, or none was opened yet', () => {
    expect(applyBoard(whole, aBoard({ version: 7, base: 6 }))).toBe('gap');
    expect(applyBoard(null, aBoard({ version: 1, base: 0 }))).toBe('gap');
  });

  it('stays as it is when the news is older', () => {
    expect(applyBoard(whole, aBoard({ version: 4, base: 3, agents: [anAgent('asha', 'offline')] }))).toBe(whole);
    expect(applyBoard(whole, aBoard({ version: 3 }))).toBe(whole);
  });
});
