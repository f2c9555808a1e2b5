import { assertNever } from '@pukar/kernel';
import type { PromptId } from '../data/prompts/prompt-id.js';
import type { Condition, FieldKind, Flow, FlowPart } from './flow.js';
import { indianDay } from './indian-day.js';
import type { Position } from './position.js';
import type { Spoken, SpokenValue } from './spoken/spoken.js';
import type { Stage } from './status-answer.js';

/** Turns the parts of a node into what is said to this caller today: in their language, with the last answer's fields filled in. */
export function sayParts(flow: Flow, position: Position, parts: readonly FlowPart[], now: Date): readonly Spoken[] {
  const today = indianDay(now);
  return parts
    .filter((part) => isSaid(part, position.answer, today))
    .flatMap((part) => languagesOf(flow, position, part).map((language): Spoken => ({ language, ...filled(flow, position.answer, part, today) })));
}

function isSaid(part: FlowPart, answer: Position['answer'], today: string): boolean {
  const hasAllFields = (part.fill ?? []).every((field) => field in answer);
  return hasAllFields && (part.when ?? []).every((condition) => holds(condition, answer[condition.field], today));
}

function holds(condition: Condition, value: string | undefined, today: string): boolean {
  if (value === undefined) return false;
  return 'is' in condition ? condition.is.includes(value) : value < today === condition.passed;
}

const languagesOf = (flow: Flow, position: Position, part: FlowPart) => {
  const chosen = part.language ?? position.language;
  return chosen ? [chosen] : flow.languages;
};

function filled(flow: Flow, answer: Position['answer'], part: FlowPart, today: string) {
  const prompt = part.prompt as PromptId;
  if (!part.fill) return { prompt };
  return { prompt, fill: Object.fromEntries(part.fill.map((field) => [field, spokenValue(flow.fields[field]!, answer[field]!, today)])) };
}

function spokenValue(kind: FieldKind, value: string, today: string): SpokenValue {
  switch (kind) {
    case 'date':
      return { date: value, sayYear: value.slice(0, 4) !== today.slice(0, 4) };
    case 'time':
      return { time: value };
    case 'number':
      return { number: Number(value) };
    case 'stage':
      return { stage: value as Stage };
    case 'department':
      return { department: value };
    case 'action':
      return { action: value };
    default:
      return assertNever(kind);
  }
}
