import { describe, expect, it } from '@jest/globals';
import type { MenuNode } from '../domain/flow.js';
import { mainFlow } from '../domain/main-flow/main-flow.js';
import { flowSchema } from './flow.js';
import { learnedSchema } from './learned.js';
import { statusAnswerSchema } from './status-answer.js';

const main = mainFlow.nodes['main'] as MenuNode;
const withNode = (node: unknown) => ({ ...mainFlow, nodes: { ...mainFlow.nodes, main: node } });
const refusedAt = (flow: unknown) => flowSchema.safeParse(flow).error?.issues.map(({ path }) => path.join('.'));

describe('a flow as a document', () => {
  it('survives being written down and read again', () => expect(flowSchema.parse(JSON.parse(JSON.stringify(mainFlow)))).toEqual(mainFlow));

  it.each([
    ['a language that is not spoken', { ...mainFlow, languages: ['fr-FR'] }, ['languages.0']],
    ['a node name too long to travel', { ...mainFlow, start: 'the-very-beginning' }, ['start']],
    ['a reserved key moved', { ...mainFlow, keys: { ...mainFlow.keys, human: '8' } }, ['keys.human']],
    ['a node of no known kind', withNode({ kind: 'transfer', say: [] }), ['nodes.main.kind']],
    ['a word too much', { ...mainFlow, note: 'x' }, ['']],
    ['a word too much in a node', withNode({ ...main, colour: 'red' }), ['nodes.main']],
    ['a field of no known kind', { ...mainFlow, fields: { aadhaar: 'number12' } }, ['fields.aadhaar']],
    ['a choice that keeps what would break its seal', withNode({ ...main, choices: { '1': { to: 'ticket', set: { reply: 'y|n' } } } }), ['nodes.main.choices.1.set.reply']],
    ['a topic that is a sentence', withNode({ ...main, choices: { '1': { to: 'ticket', topic: 'Status?' } } }), ['nodes.main.choices.1.topic']],
    ['a condition on nothing', withNode({ kind: 'branch', cases: [{ when: [], to: 'ticket' }], otherwise: 'main' }), ['nodes.main.cases.0.when']],
    ['three helps', withNode({ ...main, helps: [...main.helps, ...main.helps] }), ['nodes.main.helps']],
    ['a recording without end', withNode({ ...mainFlow.nodes['lodge-say'], maxSeconds: 3600 }), ['nodes.main.maxSeconds']],
    ['one digit to be keyed', withNode({ ...mainFlow.nodes['pin'], minDigits: 1 }), ['nodes.main.minDigits']],
  ])('is refused with %s, and where is said', (_, flow, where) => expect(refusedAt(flow)).toEqual(where));
});

describe('what the flow learned', () => {
  it('has no room for a ticket number', () => {
    const learned = { language: null, topic: null, department: 'ENE', pressed: '12*0', why: 'asked' };
    expect(learnedSchema.safeParse(learned).success).toBe(true);
    expect(learnedSchema.safeParse({ ...learned, ticketNumber: '48217735016' }).success).toBe(false);
  });
});

describe('an answer on status', () => {
  it('is a stage and its days', () => {
    expect(statusAnswerSchema.safeParse({ stage: 'forwarded', department: 'ENE', since: '2026-11-20', due: '2026-11-24' }).success).toBe(true);
    expect(statusAnswerSchema.safeParse({ stage: 'lost', since: '2026-11-20' }).success).toBe(false);
    expect(statusAnswerSchema.safeParse({ stage: 'closed', since: '2026-02-30' }).success).toBe(false);
  });
});
