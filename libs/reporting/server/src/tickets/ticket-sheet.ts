import { TICKET_COLUMNS, type TicketFigures, type TicketsReport } from '@pukar/reporting-core/contracts';
import type { Cell, FileLanguage, Sheet } from '../floor/files/report-sheets.js';

const WORDS = {
  sheet: { en: 'Departments', hi: 'विभाग' }, from: { en: 'From', hi: 'से' }, until: { en: 'Until', hi: 'तक' }, department: { en: 'Department', hi: 'विभाग' }, total: { en: 'All departments', hi: 'सभी विभाग' },
} as const;

/** A row for each department, and one for all of them together. */
export function ticketSheetOf({ from, until, departments, total }: TicketsReport, language: FileLanguage): Sheet {
  const days: readonly Cell[] = [from, until].map((day) => ({ kind: 'day', value: new Date(`${day}T00:00:00+05:30`) }));
  const line = (name: string, row: TicketFigures): Cell[] => [...days, { kind: 'text', value: name }, ...TICKET_COLUMNS.map(({ kind, of }) => { const value = of(row); return value === null ? null : { kind, value }; })];
  return {
    name: WORDS.sheet[language], headings: [WORDS.from[language], WORDS.until[language], WORDS.department[language], ...TICKET_COLUMNS.map(({ heading }) => heading[language])],
    rows: [...departments.map((department) => line(department.name[language], department)), line(WORDS.total[language], total)],
  };
}
