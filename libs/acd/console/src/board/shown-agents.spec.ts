import { describe, expect, it } from '@jest/globals';
import type { BoardAgent } from '@pukar/acd-core/contracts';
import { groupCounts, shownAgents } from './shown-agents.js';

const anAgent = (name: string, presence: BoardAgent['presence'], minute: number, languages = ['hi-IN']): BoardAgent => ({
  agentId: name, name, presence, reason: null, since: `2026-01-05T04:${String(minute).padStart(2, '0')}:00Z`, breakUntil: null, wish: 'ready', languages, skills: {}, callId: null, queue: null, heldSince: null, outOfPlan: null,
});
const AWAY = { why: 'not-here', since: '2026-01-05T04:00:00Z' } as const;
const AGENTS = [anAgent('Agent 10', 'ready', 9), anAgent('Agent 2', 'on-call', 3, ['ta-IN', 'en-IN']), anAgent('आशा', 'on-break', 1), { ...anAgent('Zoya', 'offline', 0), outOfPlan: AWAY }];
const names = (view: Partial<Parameters<typeof shownAgents>[1]>) => shownAgents(AGENTS, { group: 'here', words: '', order: 'state', ...view }, ({ name, presence, languages }) => `${name} ${presence} ${languages.includes('ta-IN') ? 'Tamil' : 'Hindi'}`).map(({ name }) => name);

describe('agents on the board', () => {
  it('are those whose desk is open, unless another group is asked for', () => {
    expect(names({})).toEqual(['आशा', 'Agent 2', 'Agent 10']);
    expect(names({ group: 'offline' })).toEqual(['Zoya']);
    expect(names({ group: 'out-of-plan' })).toEqual(['Zoya']);
    expect(groupCounts(AGENTS)).toEqual({ here: 3, ready: 1, talking: 1, 'wrap-up': 0, 'on-break': 1, 'not-ready': 0, offline: 1, 'out-of-plan': 1 });
  });

  it('are found by name, state and language, every word of it', () => {
    expect(names({ words: 'tamil' })).toEqual(['Agent 2']);
    expect(names({ words: 'agent READY' })).toEqual(['Agent 10']);
    expect(names({ words: 'आशा' })).toEqual(['आशा']);
    expect(names({ words: 'agent urdu' })).toEqual([]);
  });

  it('stand by name with numbers as numbers, by how long, and by language', () => {
    expect(names({ order: 'name' }).slice(0, 2)).toEqual(['Agent 2', 'Agent 10']);
    expect(names({ order: 'longest' })).toEqual(['आशा', 'Agent 2', 'Agent 10']);
    expect(names({ order: 'language' }).at(-1)).toBe('Agent 2');
  });
});
