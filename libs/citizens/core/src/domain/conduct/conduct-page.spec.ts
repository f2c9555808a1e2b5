import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { MARK_ACCEPTS } from './decide-mark.js';
import { CONDUCT_POLICY } from './fair-limit.js';
import { EFFECT_OF_KIND, MARK_KINDS } from './mark-kinds.js';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../../../../docs/conduct.md'), 'utf8');
const DAY_SECONDS = 86_400;

it('the page about conduct tells the rules as they are', () => {
  for (const { marks, personEverySeconds } of CONDUCT_POLICY.steps) {
    const reached = personEverySeconds === null ? 'as often as anybody, after a spoken warning' : `once in ${personEverySeconds / 3_600} hours`;
    expect(page).toContain(`| ${marks} or more | ${reached} |`);
  }
  expect(page).toContain(`A mark counts for ${CONDUCT_POLICY.windowSeconds / DAY_SECONDS} days`);
  const [limiting, urgent] = [MARK_KINDS.filter((kind) => EFFECT_OF_KIND[kind].limits), MARK_KINDS.filter((kind) => EFFECT_OF_KIND[kind].isUrgent)];
  expect(page).toContain(`Kinds that count: ${limiting.join(', ')}. Kinds that a supervisor sees at once, and that limit nobody: ${urgent.join(', ')}.`);
  for (const state of ['proposed', 'upheld', 'appealed'] as const) expect(page).toContain(`| ${state} | ${MARK_ACCEPTS[state].join(', ')} |`);
});
