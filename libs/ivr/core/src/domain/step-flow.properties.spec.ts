import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPassing } from './answer-fields.js';
import { FLOW_PORTS } from './flow-port.js';
import { mainFlow } from './main-flow/main-flow.js';
import { begin, encodePosition, MAX_ENCODED_POSITION, MAX_STACK, MAX_TRAIL, type Position } from './position.js';
import { textOfSpoken } from './spoken/fragments-of.js';
import { stepFlow } from './step-flow.js';
import { type Deed, deed, RandomCall, type Reply, reply } from './testing/random-caller.js';
import type { FlowInput, Turn } from './turn.js';

const NOW = new Date('2026-11-20T06:00:00Z');
const call = fc.tuple(fc.array(deed, { maxLength: 60 }), fc.array(reply, { minLength: 1, maxLength: 20 }));
const RUNS = { numRuns: 150 };

/** Every turn of a call that goes on until it is over or the deeds are. */
function called(deeds: readonly Deed[], replies: readonly Reply[]): RandomCall {
  const one = new RandomCall(mainFlow, replies, NOW);
  for (const what of deeds) if (!one.isOver) one.act(what);
  return one;
}
const everyTurn = (judge: (turn: Turn) => void) => fc.assert(fc.property(call, ([deeds, replies]) => called(deeds, replies).turns.forEach(judge)), RUNS);

const isOver = ({ then }: Turn) => then.type === 'enqueue' || then.type === 'leave' || then.type === 'hangup';
/** Answers whatever is asked: as given, or that it cannot be said now. */
function answered(from: Turn, codes: Readonly<Record<string, string>> = {}): Turn {
  let turn = from;
  while (turn.then.type === 'ask') {
    const { port } = turn.then;
    turn = stepFlow(mainFlow, turn.position, { type: 'answer', port, code: codes[port] ?? 'cannotSayNow', data: { opens: '09:00', closes: '21:30' } }, NOW);
  }
  return turn;
}
/** How often a caller is silent until the call ends. */
function silencesAfter(turn: Turn, codes: Readonly<Record<string, string>> = {}): { silences: number; end: Turn } {
  let end = turn;
  let silences = 0;
  for (; !isOver(end) && silences < 20; silences += 1) end = answered(stepFlow(mainFlow, end.position, { type: 'silence' }, NOW), codes);
  return { silences, end };
}

describe('whatever keys, silences, recordings and answers come', () => {
  it('the caller is listened to, recorded, handed to people, left to leave something, or wished goodbye', () => {
    everyTurn(({ then, expect: keys, say }) => {
      expect(['listen', 'record', 'enqueue', 'leave', 'hangup']).toContain(then.type);
      expect(keys !== null).toBe(then.type === 'listen');
      expect(say.length > 0 || then.type === 'leave').toBe(true);
    });
  });

  it('everything said has words', () => {
    everyTurn(({ say }) => {
      for (const spoken of say) expect(textOfSpoken(spoken, (key) => key)).not.toBe('');
    });
  });

  it('a caller who then says nothing more reaches a person, or the end, within a few turns, even with every port dead', () => {
    everyTurn((turn) => {
      const { silences, end } = silencesAfter(turn);
      expect(isOver(end)).toBe(true);
      expect(silences).toBeLessThanOrEqual(6);
    });
  });

  it.each(['closed', 'closedHidden', 'holiday', 'holidayHidden'])('a caller who then says nothing more comes to an end after hours too (%s), and is never put into a line', (helplineOpen) => {
    everyTurn((turn) => {
      if (isOver(turn)) return;
      const { silences, end } = silencesAfter(turn, { helplineOpen });
      expect(end.then.type).toBe('hangup');
      expect(silences).toBeLessThanOrEqual(10);
    });
  });

  it('a person is one key away, wherever keys are heard, and two where digits are keyed in', () => {
    everyTurn((turn) => {
      if (isOver(turn)) return;
      const asked = stepFlow(mainFlow, turn.position, { type: 'key', keys: '0' }, NOW);
      expect(answered(asked, { helplineOpen: 'open' }).then.type).toBe('enqueue');
      expect(answered(asked).then.type).toBe('enqueue');
    });
  });

  it('the way back comes to the first menu in as many keys as it remembers, and every step of it is listened to', () => {
    everyTurn((turn) => {
      let at = turn;
      for (let back = 0; back <= MAX_TRAIL && !isOver(at); back += 1) at = answered(stepFlow(mainFlow, at.position, { type: 'key', keys: '9' }, NOW));
      if (!isOver(at)) expect(at.position.trail).toEqual([]);
    });
  });

  /** Where one comes to whose menu must look up again what it said. */
  const lookedUpAgain = ({ position }: Turn): string | undefined => {
    const node = mainFlow.nodes[position.node];
    return node?.kind === 'menu' && node.repeat ? stepFlow(mainFlow, { ...position, node: node.repeat }, { type: 'begin' }, NOW).position.node : undefined;
  };

  it('another language is one key away, and from there one goes back to where one was', () => {
    everyTurn((turn) => {
      if (isOver(turn) || mainFlow.nodes[turn.position.node]?.kind === 'record' || turn.position.node.startsWith('language') || turn.position.node.startsWith('known')) return;
      const languages = stepFlow(mainFlow, turn.position, { type: 'key', keys: '8' }, NOW);
      expect(languages.position.node).toBe('language');
      const back = stepFlow(mainFlow, languages.position, { type: 'key', keys: '9' }, NOW).position;
      expect([turn.position.node, lookedUpAgain(turn)]).toContain(back.node);
      expect(back.stack.length).toBe(turn.position.stack.length);
    });
  });

  it('the position fits where it travels, and neither what only passes nor the way back outgrows it', () => {
    everyTurn(({ position }) => {
      expect(encodePosition(mainFlow, position).length).toBeLessThanOrEqual(MAX_ENCODED_POSITION);
      expect(position.trail.length).toBeLessThanOrEqual(MAX_TRAIL);
      expect(position.stack.length).toBeLessThanOrEqual(MAX_STACK);
      for (const { trail } of position.stack) expect(trail).toBeLessThanOrEqual(position.trail.length);
      for (const field of Object.keys({ ...position.answer, ...position.kept })) expect(isPassing(mainFlow.fields[field] ?? 'code')).toBe(false);
    });
  });

  it('secret digits are kept nowhere', () => {
    fc.assert(
      fc.property(call, ([deeds, replies]) => {
        const one = new RandomCall(mainFlow, replies, NOW);
        for (const what of deeds) {
          const before = one.last;
          if (one.isOver || !before.expect) break;
          const input = one.act(what);
          if (!before.expect.secret || input.type !== 'key' || input.keys.length < before.expect.minKeys) continue;
          expect(one.last.position.pressed).toBe(before.position.pressed);
          expect(Object.values({ ...one.last.position.answer, ...one.last.position.kept })).not.toContain(input.keys);
        }
      }),
      RUNS,
    );
  });
});

describe('webhooks that come late, twice or out of order', () => {
  const anything: fc.Arbitrary<FlowInput> = fc.oneof(
    fc.constantFrom(...'0123456789*#', '48217735016', '').map((keys): FlowInput => ({ type: 'key', keys })),
    fc.constantFrom<FlowInput>({ type: 'silence' }, { type: 'begin' }, { type: 'recorded', recording: 'RE1' }),
    fc.record({ port: fc.constantFrom('nothing', ...Object.keys(FLOW_PORTS)), code: fc.constantFrom('found', 'page', 'none', 'open', 'closed', 'question', 'kept', 'toString') }).map((one): FlowInput => ({ type: 'answer', ...one, data: { item1: 'BPL' } })),
  );

  it('never break a call, and the same one at the same place gives the same turn', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (inputs) => {
        let position: Position = begin(mainFlow);
        for (const input of inputs) {
          const turn = stepFlow(mainFlow, position, input, NOW);
          expect(stepFlow(mainFlow, position, input, NOW)).toEqual(turn);
          expect(encodePosition(mainFlow, turn.position).length).toBeLessThanOrEqual(MAX_ENCODED_POSITION);
          position = turn.position;
        }
      }),
      RUNS,
    );
  });
});
