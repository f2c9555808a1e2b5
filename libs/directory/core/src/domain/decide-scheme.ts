import type { Scheme } from './content.js';

/** What is asked next of a caller, or what their answers come to. `answers`: what to bring along to the next question. */
export type SchemeStep = { readonly ask: string; readonly answers: string } | { readonly verdict: 'maybe' | 'unlikely' };

/** No answer yet: a field that is kept is never empty. */
export const NO_ANSWERS = '0';

/**
 * Goes on with a scheme's questions. `answers`: what was answered before, a `y` or `n` for each question; `reply`: the answer to the
 * question that follows them; both `0` at the beginning. It never asks what is decided already.
 */
export function decideScheme({ rules }: Scheme, answers: string, reply: string): SchemeStep {
  const given = `${answers}${reply}`.replaceAll(/[^yn]/g, '').slice(0, rules.length);
  for (const [at, answer] of [...given].entries()) {
    const rule = rules[at];
    if (rule === 'enough' && answer === 'y') return { verdict: 'maybe' };
    if ((rule === 'needs-yes' && answer === 'n') || (rule === 'needs-no' && answer === 'y')) return { verdict: 'unlikely' };
  }
  if (given.length < rules.length) return { ask: `q${given.length + 1}`, answers: given || NO_ANSWERS };
  // Where a yes to any one would have been enough, none came.
  return { verdict: rules.length > 0 && rules.every((rule) => rule === 'enough') ? 'unlikely' : 'maybe' };
}
