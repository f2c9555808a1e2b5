import { describe, expect, it } from '@jest/globals';
import { agentColumnsOf, type AgentReport } from '@pukar/reporting-core/contracts';
import { orderBy, sortAgents } from './sort-agents.js';

const row = { offers: 0, accepted: 0, declined: 0, unanswered: 0, handled: 0, ownHandled: 0, transferred: 0, registered: 0, talkSeconds: 0, holdSeconds: 0, wrapUpSeconds: 0, meanHandlingSeconds: null, signedInSeconds: 0, readySeconds: 0, notReadySeconds: 0, breakSeconds: 0, breaks: [{ reason: 'tea', times: 1, seconds: 60 }], occupancyPercent: null, plannedSeconds: 0, workedSeconds: 0, adherencePercent: null, conformancePercent: null, breaksKeptPercent: null };
const agents: AgentReport['agents'] = [{ ...row, agentId: '1', name: 'Agent 10', handled: 3, adherencePercent: 80 }, { ...row, agentId: '2', name: 'Agent 2', handled: 3 }, { ...row, agentId: '3', name: 'Zoya', handled: 9, adherencePercent: 95 }];
const columns = agentColumnsOf({ breaks: [{ code: 'tea', name: { en: 'Tea', hi: 'चाय' } }], total: row });
const names = (by: string, isDown: boolean) => sortAgents(agents, { by, isDown }, columns).map(({ name }) => name);

describe('the order of agents', () => {
  it('is by name as people count, by figures with equals by name, and with nothing last both ways', () => {
    expect(names('name', false)).toEqual(['Agent 2', 'Agent 10', 'Zoya']);
    expect(names('handled', true)).toEqual(['Zoya', 'Agent 2', 'Agent 10']);
    expect(names('adherencePercent', true)).toEqual(['Zoya', 'Agent 10', 'Agent 2']);
    expect(names('adherencePercent', false)).toEqual(['Agent 10', 'Zoya', 'Agent 2']);
  });

  it('begins with the highest figure, and turns when it is asked for again', () => {
    const first = orderBy('handled', { by: 'name', isDown: false });
    expect([first, orderBy('handled', first), orderBy('name', first)]).toEqual([{ by: 'handled', isDown: true }, { by: 'handled', isDown: false }, { by: 'name', isDown: false }]);
  });

  it('has a column for each reason of a break that somebody had', () => {
    expect(columns.filter(({ code }) => code.startsWith('break.')).map(({ heading }) => heading.en)).toEqual(['Break: Tea']);
  });
});
