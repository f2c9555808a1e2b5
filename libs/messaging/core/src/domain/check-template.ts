import { type MessageTemplate, variablesOf } from './message-template.js';

/** What the operators refuse in a template (TRAI's rules for commercial communication, as DOMAIN.md has them). */
export type TemplateFault = 'too-many-variables' | 'too-little-fixed-text' | 'unknown-variable' | 'unused-variable' | 'broken-variable' | 'empty';

const MOST_VARIABLES = 3;
const LEAST_FIXED_SHARE = 0.3;

/** The faults of a template; none when it can be registered. Repeated variables count each time. */
export function checkTemplate({ text, longest }: Pick<MessageTemplate, 'text' | 'longest'>): TemplateFault[] {
  const used = variablesOf(text);
  const fixed = text.replace(/\{[a-z]+\}/gi, '');
  const filled = used.reduce((sum, variable) => sum + (longest[variable]?.length ?? 0), fixed.length);
  const faults: readonly (readonly [boolean, TemplateFault])[] = [
    [text.trim() === '', 'empty'],
    [used.length > MOST_VARIABLES, 'too-many-variables'],
    [filled > 0 && fixed.length / filled < LEAST_FIXED_SHARE, 'too-little-fixed-text'],
    [used.some((variable) => !longest[variable]), 'unknown-variable'],
    [Object.keys(longest).some((variable) => !used.includes(variable)), 'unused-variable'],
    [/[{}]/.test(fixed), 'broken-variable'],
  ];
  return faults.flatMap(([isFaulty, fault]) => (isFaulty ? [fault] : []));
}
