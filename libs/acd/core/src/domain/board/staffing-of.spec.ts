import { describe, expect, it } from '@jest/globals';
import type { AgentAtWork } from '../distribution/floor-now.js';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { FloorPolicy } from '../policy/floor-policy.js';
import { staffingOf } from './staffing-of.js';

const at = new Date('2026-01-05T04:00:00Z');
const anAgent = (agentId: string, given: Partial<AgentAtWork>): AgentAtWork => ({ agentId, isFree: true, languages: ['hi-IN'], skills: {}, idleSince: at, lastOfferedAt: null, callsToday: 0, talkSecondsToday: 0, ...given });
const [general] = DEFAULT_POLICY.queues;
const POLICY: FloorPolicy = { ...DEFAULT_POLICY, queues: [general, { ...general, code: 'seniors', needs: [{ skill: 'seniority', level: 4, relax: [] }] }] };

describe('the staffing of a queue', () => {
  it('is everybody at work who would ever be offered its calls, and how many of them are free', () => {
    const agents = [anAgent('asha', { skills: { seniority: 5 } }), anAgent('ravi', {}), anAgent('zoya', { isFree: false, skills: { seniority: 4 } })];
    expect(Object.fromEntries(staffingOf(agents, POLICY))).toEqual({ general: { atWork: 3, ready: 2 }, seniors: { atWork: 2, ready: 1 } });
  });
});
