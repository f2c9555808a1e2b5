import { describe, expect, it } from '@jest/globals';
import { begin, mainFlow, stepFlow, type Position } from '@pukar/ivr-core/domain';
import { RememberedSteps } from './remembered-steps.js';

const at = (node: string): Position => ({ ...begin(mainFlow), node, language: 'hi-IN' });
const [today, tomorrow] = [new Date('2026-11-27T06:00:00Z'), new Date('2026-11-28T06:00:00Z')];

describe('a step of the menus that others took', () => {
  it('is the turn that the flow gives, and is worked out once', () => {
    const [steps, main] = [new RememberedSteps(), at('main')];
    const first = steps.step(mainFlow, main, { type: 'key', keys: '4' }, today);
    expect(first).toEqual(stepFlow(mainFlow, main, { type: 'key', keys: '4' }, today));
    expect(steps.step(mainFlow, main, { type: 'key', keys: '4' }, today)).toBe(first);
    expect(steps.step(mainFlow, main, { type: 'silence' }, today)).not.toBe(first);
  });

  it('is worked out anew on another day', () => {
    const [steps, main] = [new RememberedSteps(), at('main')];
    expect(steps.step(mainFlow, main, { type: 'key', keys: '4' }, tomorrow)).not.toBe(steps.step(mainFlow, main, { type: 'key', keys: '4' }, today));
  });

  it.each([
    ['the digits of a number', at('ticket'), { type: 'key', keys: '48217735016' }],
    ['what was answered about somebody', at('start'), { type: 'answer', port: 'rememberedLanguage', code: 'unknown', data: {} }],
  ] as const)('is forgotten at once where it is of %s', (_what, position, input) => {
    const steps = new RememberedSteps();
    expect(steps.step(mainFlow, position, input, today)).not.toBe(steps.step(mainFlow, position, input, today));
  });
});
