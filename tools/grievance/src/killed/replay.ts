import type { HistoryRow, TicketCommand } from '@pukar/grievances-core/domain';
import { ModelTicket } from '../model/model-ticket.js';
import type { Days } from '../year/minute-by-minute.js';

/** One written step. */
export type Step = Pick<HistoryRow, 'step' | 'at' | 'detail'>;

/** What a ticket began as. */
export interface Begun {
  readonly kind: ConstructorParameters<typeof ModelTicket>[0];
  /** The day of the paper: what is promised is counted from it. */
  readonly countedFrom: number;
  readonly level: number;
  readonly department: string;
  readonly has: { readonly promised: number; readonly level: number };
}

/** Steps that come with the one before them, by the same act. */
const WITH: Readonly<Record<string, readonly string[]>> = {
  rated: ['closed', 'reopened', 'order-due'], ordered: ['closed'], merged: ['closed'], 'written-down': ['corrected'], 'pause-ended': ['transferred'], forwarded: ['closed'],
};

/** Walks a written history with the model that was written apart from the domain; says what it would not have done, or done otherwise. */
export function replay({ kind, countedFrom, level, department, has }: Begun, steps: readonly Step[], days: Days): { readonly model: ModelTicket; readonly faults: readonly string[] } {
  const model = new ModelTicket(kind, false, level, countedFrom, days, has);
  model.department = department;
  const faults: string[] = [];
  for (let nth = 1; nth < steps.length; nth += 1) {
    const [step, next] = [steps[nth]!, steps[nth + 1]];
    const isOneAct = next !== undefined && next.at.getTime() === step.at.getTime() && (WITH[step.step] ?? []).includes(next.step);
    const told = isOneAct ? next : step;
    if (isOneAct) nth += 1;
    const command = commandOf(step.step === 'pause-ended' && isOneAct ? next : step, model);
    if (command === null) continue;
    const late = Number(model.summary['climbsAt']);
    if (!model.take(command, step.at.getTime())) faults.push(`step ${nth + 1}, ${step.step} at ${step.at.toISOString()}, must not have been done`);
    faults.push(...wrongIn(told, late, model).map((what) => `step ${nth + 1}, ${told.step}: ${what}`));
  }
  return { model, faults };
}

/** What the row says against what the model says. */
function wrongIn({ detail }: Step, late: number, model: ModelTicket): string[] {
  const is = model.summary;
  const told: readonly (readonly [string, unknown, unknown])[] = [
    ['level', detail['level'], is['level']], ['lateSince', detail['lateSince'], new Date(late).toISOString()], ['dueAt', detail['dueAt'], new Date(Number(is['dueAt'])).toISOString()],
    ['climbsAt', detail['climbsAt'], new Date(Number(is['climbsAt'])).toISOString()], ['transfers', detail['transfers'], is['transfers']],
  ];
  return told.flatMap(([name, says, must]) => (says === undefined || says === must ? [] : [`${name} is ${String(says)}, must be ${String(must)}`]));
}

/** What was asked of the ticket; null for a step that changes nothing. */
function commandOf({ step, detail }: Step, model: ModelTicket): TicketCommand | null {
  const [text, calendar] = [(key: string): string => String(detail[key] ?? ''), undefined as never];
  const clock = undefined as never;
  switch (step) {
    case 'forwarded': return { type: 'forward', officeCode: '', officerPost: '', level: model.level };
    case 'resolved': return { type: 'resolve', actionCode: '', reply: '' };
    case 'closed-by-force': return { type: 'close-by-force', actionCode: '', reply: '', reasonCode: '' };
    case 'rated': return { type: 'rate', rating: Number(detail['rating']) as 1, clock };
    case 'reopened': case 'order-due': return { type: 'reopen', clock };
    case 'climbed': return { type: 'climb', levelDays: 0, calendar };
    case 'warned': return { type: 'warn' };
    case 'written-down': return { type: 'write-down', correction: null };
    case 'assigned': return { type: 'assign', officerPost: '' };
    case 'reassignment-asked': return { type: 'ask-reassignment' };
    case 'interim-told': return { type: 'interim', newDay: text('newDay') };
    case 'clarification-asked': return { type: 'clarify', clarificationId: text('clarificationId'), until: new Date(text('until')), calendar };
    case 'clarification-answered': return { type: 'answer-clarification', clarificationId: text('clarificationId'), calendar };
    case 'pause-ended': return { type: 'end-pause', calendar };
    case 'transfer-proposed': return { type: 'propose-transfer', departmentCode: text('departmentCode') };
    case 'transfer-refused': return { type: 'refuse-transfer', departmentCode: text('departmentCode') };
    case 'transferred': return { type: 'transfer', departmentCode: text('departmentCode'), byHead: detail['byHead'] === true, calendar };
    case 'closing-proposed': return { type: 'propose-closing' };
    case 'closing-refused': return { type: 'refuse-closing' };
    case 'ordered': return model.place === 'order' ? { type: 'order', text: '' } : answeredByAnother(null, model);
    case 'closed': return closing(text('because'));
    case 'merged': return { type: 'merge', into: text('into') };
    case 'parted': return { type: 'part' };
    case 'answered-by-another': return answeredByAnother(Number(detail['level']), model);
    case 'withdrawn': return { type: 'withdraw', pressure: false };
    case 'pressure-reported': return { type: 'withdraw', pressure: true };
    default: return null;
  }
}

/** Without a level it was an order. */
const answeredByAnother = (level: number | null, { department }: ModelTicket): TicketCommand =>
  ({ type: 'answer-merged', actionCode: level === null ? null : 'done', reply: '', by: { departmentCode: department, officeCode: '', officerPost: '', level: level ?? 1 } });

const closing = (because: string): TicketCommand => (because === 'window-passed' ? { type: 'close', because, windowDays: 15 } : { type: 'close', because: because as 'answered' });
