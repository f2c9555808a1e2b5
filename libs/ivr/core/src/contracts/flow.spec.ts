import { describe, expect, it } from '@jest/globals';
import { mainFlow } from '../domain/main-flow/main-flow.js';
import { flowSchema } from './flow.js';
import { learnedSchema } from './learned.js';
import { statusAnswerSchema } from './status-answer.js';

const refusedAt = (flow: unknown) => flowSchema.safeParse(flow).error?.issues.map(({ path }) => path.join('.'));

describe('a flow as a document', () => {
  it('survives being written down and read again', () => expect(flowSchema.parse(JSON.parse(JSON.stringify(mainFlow)))).toEqual(mainFlow));

  it.each([
    ['a language that is not spoken', { ...mainFlow, languages: ['fr-FR'] }, ['languages.0']],
    ['a node name too long to travel', { ...mainFlow, start: 'the-very-beginning' }, ['start']],
    ['a reserved key moved', { ...mainFlow, keys: { ...mainFlow.keys, human: '8' } }, ['keys.human']],
    ['a node of no known kind', { ...mainFlow, nodes: { start: { kind: 'record', say: [] } } }, ['nodes.start.kind']],
    ['a word too much', { ...mainFlow, note: 'x' }, ['']],
  ])('is refused with %s, and where is said', (_, flow, where) => expect(refusedAt(flow)).toEqual(where));
});

describe('what the flow learned', () => {
  it('has no room for a ticket number', () => {
    const learned = { language: null, topic: null, pressed: '12*0', why: 'asked' };
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
