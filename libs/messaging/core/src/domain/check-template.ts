import { hasForeignLetters, hasHidden, hasStrayDirection, hasStrayJoiner } from './characters.js';
import type { MessageTemplate } from './message-template.js';
import { renderText } from './render-message.js';
import { isCutMidLetter, smsParts } from './sms-parts.js';
import { segmentsOf, variablesOf } from './text-segments.js';

/** What is wrong with a template: what the operators refuse (TRAI's rules for commercial communication, as DOMAIN.md has them), and what a citizen could not read. */
export const TEMPLATE_FAULTS = [
  'empty', 'too-many-variables', 'too-little-fixed-text', 'unknown-variable', 'unused-variable', 'broken-variable', 'too-many-parts', 'cut-mid-letter',
  'short-address', 'hidden-character', 'stray-joiner', 'stray-direction', 'foreign-letters', 'no-dlt-id', 'bad-dlt-id',
] as const;
export type TemplateFault = (typeof TEMPLATE_FAULTS)[number];

/** What a deployment decides about its templates. */
export interface TemplateRules {
  /** The most parts that the longest values may give. */
  readonly mostParts: number;
  /** Nothing is sent without the operators' id: so in India. */
  readonly needsDltId: boolean;
  /** What one part costs, in paise. */
  readonly paisePerPart: number;
}
export const TEMPLATE_RULES: TemplateRules = { mostParts: 3, needsDltId: false, paisePerPart: 15 };

/** What the operators would count, and what is wrong. */
export interface TemplateReport {
  readonly variables: readonly string[];
  /** How much of the longest message is fixed, from 0 to 1. */
  readonly fixedShare: number;
  readonly leastParts: number;
  readonly mostParts: number;
  readonly mostPaise: number;
  /** The message with the longest values. */
  readonly preview: string;
  readonly faults: readonly TemplateFault[];
}

const MOST_VARIABLES = 3;
const LEAST_FIXED_SHARE = 0.3;
/** The operators' ids: digits, nineteen as they give them today. */
const DLT_ID = /^\d{10,25}$/;
/** Services that hide where an address leads: TRAI lets none but a registered address of the sender's own pass. */
const SHORTENER = /\b(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|ow\.ly|is\.gd|cutt\.ly|rb\.gy|buff\.ly|rebrand\.ly|tiny\.cc|shorturl\.at|t\.ly|v\.gd|lnkd\.in|wa\.me|s\.id|soo\.gd|bl\.ink|adf\.ly|shorte\.st|snip\.ly|short\.io|qr\.ae|surl\.li|u\.to|l1nk\.dev|tiny\.one|urlz\.fr|clck\.ru|gg\.gg|x\.co|dub\.sh|smsg\.in|1kx\.in|nmf\.im|i\.gal)\b/iu;

/** Looks a template over. Repeated variables count each time. */
export function inspectTemplate(template: Pick<MessageTemplate, 'text' | 'language' | 'dltTemplateId' | 'longest' | 'shortest'>, rules: TemplateRules = TEMPLATE_RULES): TemplateReport {
  const { text, longest, shortest } = template;
  const variables = variablesOf(text);
  const fixed = segmentsOf(text, () => '').map((segment) => segment.text).join('');
  const filled = variables.reduce((sum, variable) => sum + (longest[variable]?.length ?? 0), fixed.length);
  const preview = renderText(text, withMarks(variables, longest));
  const mostParts = smsParts(preview).parts;
  return {
    variables, fixedShare: filled === 0 ? 0 : fixed.length / filled, preview, mostParts, mostPaise: mostParts * rules.paisePerPart,
    leastParts: smsParts(renderText(text, withMarks(variables, shortest))).parts,
    faults: [...faultsOfShape(text, variables, fixed, filled, longest), ...faultsOfReading(template, preview), ...(mostParts > rules.mostParts ? ['too-many-parts' as const] : []), ...faultsOfDlt(template.dltTemplateId, rules)],
  };
}

/** The faults of a template; none when it can be registered, and read. */
export const checkTemplate = (...given: Parameters<typeof inspectTemplate>): readonly TemplateFault[] => inspectTemplate(...given).faults;

const found = (faults: readonly (readonly [boolean, TemplateFault])[]): TemplateFault[] => faults.flatMap(([isFaulty, fault]) => (isFaulty ? [fault] : []));

function faultsOfShape(text: string, used: readonly string[], fixed: string, filled: number, longest: MessageTemplate['longest']): TemplateFault[] {
  return found([
    [text.trim() === '', 'empty'],
    [used.length > MOST_VARIABLES, 'too-many-variables'],
    [filled > 0 && fixed.length / filled < LEAST_FIXED_SHARE, 'too-little-fixed-text'],
    [used.some((variable) => !longest[variable]), 'unknown-variable'],
    [Object.keys(longest).some((variable) => !used.includes(variable)), 'unused-variable'],
    [/[{}]/.test(fixed), 'broken-variable'],
  ]);
}

function faultsOfReading({ text, language }: Pick<MessageTemplate, 'text' | 'language'>, preview: string): TemplateFault[] {
  return found([
    [isCutMidLetter(preview), 'cut-mid-letter'],
    [SHORTENER.test(text), 'short-address'],
    [hasHidden(text), 'hidden-character'],
    [hasStrayJoiner(text, language), 'stray-joiner'],
    [hasStrayDirection(text, language), 'stray-direction'],
    [hasForeignLetters(text, language), 'foreign-letters'],
  ]);
}

const faultsOfDlt = (id: string | null, { needsDltId }: TemplateRules): TemplateFault[] => found([[id === null && needsDltId, 'no-dlt-id'], [id !== null && !DLT_ID.test(id), 'bad-dlt-id']]);

/** Values for every variable that a text names, also for one that it should not. */
const withMarks = (variables: readonly string[], values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(variables.map((variable) => [variable, values[variable]?.trim() || '?']));
