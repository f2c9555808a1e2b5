import { indianDay } from '@pukar/kernel';
import type { PromptId } from '../data/prompts/prompt-id.js';
import type { Condition, FieldKind, Flow, FlowPart } from './flow.js';
import type { Position } from './position.js';
import type { Spoken, SpokenValue, Unit } from './spoken/spoken.js';
import type { Stage } from './status-answer.js';

/** Turns the parts of a node into what is said to this caller today: in their language, with what is known filled in. */
export function sayParts(flow: Flow, position: Position, parts: readonly FlowPart[], now: Date): readonly Spoken[] {
  const today = indianDay(now);
  const known = knownAt(position);
  return parts
    .filter((part) => isSaid(part, known, today))
    .flatMap((part) => languagesOf(flow, position, part).map((language): Spoken => ({ language, ...filled(flow, known, part, today) })));
}

/** What conditions and slots look at: what was kept, and over it the last answer. */
export const knownAt = ({ kept, answer }: Position): Known => ({ ...kept, ...answer });

type Known = Readonly<Record<string, string>>;

function isSaid(part: FlowPart, known: Known, today: string): boolean {
  return (part.fill ?? []).every((field) => field in known) && allHold(part.when, known, today);
}

/** Whether all conditions hold; none at all do. */
export const allHold = (conditions: readonly Condition[] | undefined, known: Known, today: string): boolean =>
  (conditions ?? []).every((condition) => holds(condition, known[condition.field], today));

function holds(condition: Condition, value: string | undefined, today: string): boolean {
  if ('isNot' in condition) return value === undefined || !condition.isNot.includes(value);
  if (value === undefined) return false;
  return 'is' in condition ? condition.is.includes(value) : value < today === condition.passed;
}

const languagesOf = (flow: Flow, position: Position, part: FlowPart) => {
  const chosen = part.language ?? position.language;
  return chosen ? [chosen] : flow.unchosen;
};

function filled(flow: Flow, known: Known, part: FlowPart, today: string) {
  const prompt = part.prompt as PromptId;
  if (!part.fill) return { prompt };
  return { prompt, fill: Object.fromEntries(part.fill.map((field) => [field, spokenValue(flow.fields[field]!, known[field]!, today)])) };
}

/** Kinds that are entries of the directory: spoken by the key made of kind and code. */
const ENTRIES: ReadonlySet<FieldKind> = new Set(['department', 'action', 'category', 'district', 'division', 'facility', 'holiday', 'post']);
const UNITS = { minutes: 'minute', hours: 'hour', days: 'day', workingDays: 'working-day', complaints: 'complaint' } as const satisfies Partial<Record<FieldKind, Unit>>;

/** A ticket number is read in three groups. */
const TICKET_GROUPS = [4, 4];

export function spokenValue(kind: FieldKind, value: string, today: string): SpokenValue {
  if (ENTRIES.has(kind)) return { content: `${kind}.${value}` };
  if (kind in UNITS) return { count: Number(value), unit: UNITS[kind as keyof typeof UNITS] };
  switch (kind) {
    case 'date':
      return { date: value, sayYear: value.slice(0, 4) !== today.slice(0, 4) };
    case 'time':
      return { time: value };
    case 'number':
      return { number: Number(value) };
    case 'ordinal':
      return { ordinal: Number(value) };
    case 'money':
      return { paise: Number(value) };
    case 'phone':
      return { phone: value };
    case 'ticket':
      return { digits: value, group: TICKET_GROUPS };
    case 'scheme':
      return { content: `scheme.${value}.name` };
    case 'code':
    case 'flag':
      return { digits: value };
    case 'stage':
      return { stage: value as Stage };
    default:
      return { content: value };
  }
}
