import type { AgentReport, AgentRow } from './agent-report.js';
import type { Heading, ReportColumn } from './report-columns.js';

/** A column of the table of agents: how its figures are written, and where they come from. */
export interface AgentColumn extends Pick<ReportColumn, 'code' | 'heading' | 'about' | 'kind'> {
  readonly of: (row: AgentRow) => number | null;
}

const column = (code: Exclude<keyof AgentRow, 'breaks'>, kind: AgentColumn['kind'], en: string, hi: string, about: string): AgentColumn => ({ code, kind, heading: { en, hi }, about, of: (row) => row[code] });

const TIME: readonly AgentColumn[] = [
  column('signedInSeconds', 'seconds', 'Signed in', 'साइन-इन', 'At work, on a break or not ready.'),
  column('plannedSeconds', 'seconds', 'Planned work', 'नियोजित कार्य', 'Of their shifts, without breaks for a rest; up to now.'),
  column('workedSeconds', 'seconds', 'Worked', 'किया कार्य', 'Ready, ringing, in a call, writing, in training or in a meeting, whenever it was.'),
  column('adherencePercent', 'percent', 'Adherence', 'अनुपालन', 'Of the planned time of shifts: in which they did what was planned, at work or on their break.'),
  column('conformancePercent', 'percent', 'Conformance', 'समय-पूर्ति', 'Worked ÷ planned work.'),
  column('readySeconds', 'seconds', 'Ready', 'तैयार', 'Ready, or ringing.'),
  column('notReadySeconds', 'seconds', 'Not ready', 'तैयार नहीं', 'Neither ready nor on a break.'),
  column('occupancyPercent', 'percent', 'Occupancy', 'व्यस्तता', '(In a call + writing) ÷ (in a call + writing + ready + ringing).'),
];

const CALLS: readonly AgentColumn[] = [
  column('offers', 'count', 'Offered', 'भेजी गईं', 'Times that a call rang at them; consults of colleagues not among them.'),
  column('accepted', 'count', 'Answered', 'उत्तर दी गईं', 'Of those, taken.'),
  column('declined', 'count', 'Declined', 'अस्वीकृत', 'Of those, refused.'),
  column('unanswered', 'count', 'Missed', 'अनुत्तरित', 'Of those, rung in vain.'),
  column('handled', 'count', 'Conversations', 'वार्ताएँ', 'That are over: with callers, for call-backs, of their own wish, and as the colleague who was asked.'),
  column('transferred', 'count', 'Transferred', 'स्थानांतरित', 'Of those, that ended with the call given on.'),
  column('registered', 'count', 'Complaints registered', 'दर्ज शिकायतें', 'Conversations that came to a registered complaint, as they said at the end.'),
  column('talkSeconds', 'seconds', 'Talk', 'वार्ता समय', 'Of those conversations, without hold.'),
  column('holdSeconds', 'seconds', 'Hold', 'होल्ड समय', 'Of those, with the caller on hold.'),
  column('wrapUpSeconds', 'seconds', 'Wrap-up', 'समापन कार्य', 'Writing after them.'),
  column('meanHandlingSeconds', 'seconds', 'Mean handling', 'औसत निपटान', '(Talk + hold + wrap-up) ÷ conversations.'),
];

const NO_REASON: Heading = { en: 'No reason', hi: 'कारण नहीं' };

/** The columns of a table of agents: their time, a column for each reason of a break that somebody had, their calls. */
export function agentColumnsOf({ breaks, total }: Pick<AgentReport, 'breaks' | 'total'>): AgentColumn[] {
  const named = (reason: string): Heading => breaks.find(({ code }) => code === reason)?.name ?? (reason === '' ? NO_REASON : { en: reason, hi: reason });
  const taken = [...breaks.map(({ code }) => code).filter((code) => total.breaks.some(({ reason }) => reason === code)), ...total.breaks.map(({ reason }) => reason).filter((reason) => breaks.every(({ code }) => code !== reason))];
  return [
    ...TIME,
    column('breakSeconds', 'seconds', 'Breaks', 'विराम', 'All of them.'),
    ...taken.map((reason): AgentColumn => ({
      code: `break.${reason}`, kind: 'seconds', heading: { en: `Break: ${named(reason).en}`, hi: `विराम: ${named(reason).hi}` }, about: 'Of their breaks, for this reason.',
      of: (row) => row.breaks.find((one) => one.reason === reason)?.seconds ?? 0,
    })),
    column('breaksKeptPercent', 'percent', 'Breaks kept', 'विराम-पालन', '(At work + training and meetings + breaks up to the minutes of the policy) ÷ signed in.'),
    ...CALLS,
  ];
}
