import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mainFlow } from './main-flow/main-flow.js';
import { begin, decodePosition, encodePosition, MAX_ENCODED_POSITION, type Position } from './position.js';
import { textOfSpoken } from './spoken/fragments-of.js';
import { stepFlow } from './step-flow.js';
import type { FlowInput, Turn } from './turn.js';

const NOW = new Date('2026-11-20T06:00:00Z');
const key = fc.constantFrom(...'0123456789*#');
const ticketNumber = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 11, maxLength: 11 });
const answer = fc.record({
  type: fc.constant('answer' as const),
  port: fc.constantFrom('rememberedLanguage', 'statusByNumber', 'helplineOpen', 'nothing'),
  code: fc.constantFrom('found', 'badNumber', 'notFound', 'locked', 'cannotSayNow', 'open', 'closed', 'closedHidden', 'hi-IN', 'en-IN', 'unknown', 'toString'),
  data: fc.dictionary(fc.constantFrom('stage', 'department', 'since', 'due', 'action', 'other'), fc.oneof(ticketNumber, fc.constantFrom('forwarded', 'resolved', 'ENE', 'XXX', '2026-11-24', '2026-13-01', 'repaired', 'anything-else'))),
});
const input: fc.Arbitrary<FlowInput> = fc.oneof(
  { weight: 6, arbitrary: key.map((keys) => ({ type: 'key' as const, keys })) },
  { weight: 2, arbitrary: ticketNumber.map((keys) => ({ type: 'key' as const, keys })) },
  { weight: 2, arbitrary: fc.constant({ type: 'silence' as const }) },
  { weight: 3, arbitrary: answer },
  { weight: 1, arbitrary: fc.constant({ type: 'begin' as const }) },
);
const call = fc.array(input, { maxLength: 60 });

/** Every turn of a call with these inputs. A port that is asked and gets no answer in the inputs does not matter: late answers are inputs too. */
function turnsOf(inputs: readonly FlowInput[]): Turn[] {
  let position: Position = begin(mainFlow);
  return [{ type: 'begin' } as const, ...inputs].map((one) => {
    const turn = stepFlow(mainFlow, position, one, NOW);
    position = turn.position;
    return turn;
  });
}

const isOver = ({ then }: Turn) => then.type === 'enqueue' || then.type === 'leave' || then.type === 'hangup';
/** Answers whatever is asked: as given, or that it cannot be said now. */
const answered = (from: Turn, codes: Readonly<Record<string, string>> = {}): Turn => {
  let turn = from;
  while (turn.then.type === 'ask') turn = stepFlow(mainFlow, turn.position, { type: 'answer', port: turn.then.port, code: codes[turn.then.port] ?? 'cannotSayNow', data: { opens: '09:00', closes: '21:30' } }, NOW);
  return turn;
};

describe('whatever keys, silences and answers come', () => {
  it('the caller is listened to, looked up for, handed to people, or wished goodbye, and hears only what there is audio for', () => {
    fc.assert(
      fc.property(call, (inputs) => {
        for (const turn of turnsOf(inputs)) {
          expect(turn.expect !== null).toBe(turn.then.type === 'listen');
          expect(turn.say.length > 0 || turn.then.type === 'ask' || turn.then.type === 'leave').toBe(true);
          for (const spoken of turn.say) expect(textOfSpoken(spoken)).not.toBe('');
        }
      }),
    );
  });

  it('a caller who then says nothing more reaches a person, or the end, within a few turns, even with every port dead', () => {
    fc.assert(
      fc.property(call, (inputs) => {
        let turn = turnsOf(inputs).at(-1)!;
        let silences = 0;
        for (; !isOver(turn) && silences < 10; silences += 1) {
          const { then } = turn;
          const next: FlowInput = then.type === 'ask' ? { type: 'answer', port: then.port, code: 'cannotSayNow' } : { type: 'silence' };
          turn = stepFlow(mainFlow, turn.position, next, NOW);
        }
        expect(isOver(turn)).toBe(true);
        expect(silences).toBeLessThanOrEqual(5);
      }),
    );
  });

  it.each(['closed', 'closedHidden'])('a caller who then says nothing more comes to an end after hours too (%s), and is never put into a line', (helplineOpen) => {
    fc.assert(
      fc.property(call, (inputs) => {
        let turn = answered(turnsOf(inputs).at(-1)!, { helplineOpen });
        if (isOver(turn)) return;
        let silences = 0;
        for (; !isOver(turn) && silences < 10; silences += 1) turn = answered(stepFlow(mainFlow, turn.position, { type: 'silence' }, NOW), { helplineOpen });
        expect(turn.then.type).toBe('hangup');
        expect(silences).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('a person is two keys away', () => {
    fc.assert(
      fc.property(call, (inputs) => {
        const turn = answered(turnsOf(inputs).at(-1)!);
        if (isOver(turn)) return;
        expect(answered(stepFlow(mainFlow, turn.position, { type: 'key', keys: '0' }, NOW), { helplineOpen: 'open' }).then.type).toBe('enqueue');
        expect(answered(stepFlow(mainFlow, turn.position, { type: 'key', keys: '0' }, NOW)).then.type).toBe('enqueue');
      }),
    );
  });

  it('the position fits where it travels, comes back as it was, and carries no number that was keyed in', () => {
    fc.assert(
      fc.property(call, (inputs) => {
        for (const { position } of turnsOf(inputs)) {
          const encoded = encodePosition(position);
          expect(encoded.length).toBeLessThanOrEqual(MAX_ENCODED_POSITION);
          expect(decodePosition(encoded)).toEqual({ ok: true, value: position });
          for (const one of inputs) if (one.type === 'key' && one.keys.length > 1) expect(encoded.replace(position.pressed, '')).not.toContain(one.keys);
        }
      }),
    );
  });
});
