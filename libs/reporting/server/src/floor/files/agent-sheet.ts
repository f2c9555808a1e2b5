import { type AgentReport, agentColumnsOf, type AgentRow } from '@pukar/reporting-core/contracts';
import type { Cell, FileLanguage, Sheet } from './report-sheets.js';

const WORDS = {
  sheet: { en: 'Agents', hi: 'एजेंट' }, from: { en: 'From', hi: 'से' }, until: { en: 'Until', hi: 'तक' }, agent: { en: 'Agent', hi: 'एजेंट' }, total: { en: 'All agents', hi: 'सभी एजेंट' },
} as const;

/** A row for each agent, and one for all of them together. */
export function agentSheetOf(report: AgentReport, language: FileLanguage): Sheet {
  const columns = agentColumnsOf(report);
  const days: readonly Cell[] = [report.from, report.until].map((day) => ({ kind: 'day', value: new Date(`${day}T00:00:00+05:30`) }));
  const figures = (row: AgentRow): Cell[] => columns.map(({ kind, of }) => { const value = of(row); return value === null ? null : { kind, value }; });
  const line = (name: string, row: AgentRow): Cell[] => [...days, { kind: 'text', value: name }, ...figures(row)];
  return {
    name: WORDS.sheet[language], headings: [WORDS.from[language], WORDS.until[language], WORDS.agent[language], ...columns.map(({ heading }) => heading[language])],
    rows: [...report.agents.map((agent) => line(agent.name, agent)), line(WORDS.total[language], report.total)],
  };
}
