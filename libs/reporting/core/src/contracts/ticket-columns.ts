import type { ReportColumn } from './report-columns.js';
import type { TicketFigures } from './tickets-report.js';

/** A column of the table of departments: how its figures are written, and where they come from. */
export interface TicketColumn extends Pick<ReportColumn, 'code' | 'heading' | 'about' | 'kind'> {
  readonly of: (row: TicketFigures) => number | null;
}

const column = (code: keyof TicketFigures, kind: TicketColumn['kind'], en: string, hi: string, about: string): TicketColumn => ({ code, kind, heading: { en, hi }, about, of: (row) => row[code] });

/** The columns of a table of departments, in their order. */
export const TICKET_COLUMNS: readonly TicketColumn[] = [
  column('registered', 'count', 'Registered', 'दर्ज', 'On these days; what was only spoken and is not written down yet is not among them.'),
  column('resolved', 'count', 'Resolved', 'निराकृत', 'On these days, of whatever day they are; one that was re-opened since is not among them.'),
  column('meanDays', 'average', 'Days to resolve', 'निराकरण के दिन', 'Of the resolved, from registering to the resolution that stands, on average; all days count.'),
  column('promised', 'count', 'Promised', 'वादा किए गए', 'Tickets whose promised day is among these days.'),
  column('late', 'count', 'Late', 'विलंबित', 'Of the promised: not resolved in the time that was promised, or not resolved.'),
  column('latePercent', 'percent', 'Late, share', 'विलंबित, अंश', 'Late ÷ promised.'),
  column('reopened', 'count', 'Re-opened', 'पुनः खोली गईं', 'Of the promised: whose citizen said that it was not done.'),
  column('transferred', 'count', 'Passed on', 'अन्य विभाग को', 'Of the promised: that went from one department to another.'),
  column('unanswered', 'count', 'In hand now', 'अभी लंबित', 'That wait for an answer at this moment, of whatever day.'),
  column('overdue', 'count', 'Of these overdue', 'इनमें समय-सीमा पार', 'Whose promised day is over.'),
];
