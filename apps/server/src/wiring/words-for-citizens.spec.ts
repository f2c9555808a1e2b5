import { describe, expect, it } from '@jest/globals';
import { spokenWords } from '@pukar/directory-core/domain';
import { LANGUAGES } from '@pukar/kernel';
import { templateOf } from '@pukar/messaging-core/domain';
import { citizenWords } from './words-for-citizens.js';

describe('what an officer is shown that a citizen gets', () => {
  const words = citizenWords('155343');
  const wordsOf = (language: string, actionCodes: readonly string[], more: { kind?: string; day?: string; replaced?: ReadonlyMap<string, string> } = {}) => words({ language, actionCodes, kind: 'grievance', day: undefined, replaced: new Map(), ...more });

  it('is the SMS as it is sent, without the number of the complaint', () => {
    const [repaired] = wordsOf('en-IN', ['repaired']).actions;
    expect(repaired!.sms).toContain('The fault has been repaired.');
    expect(repaired!.sms).toContain('155343');
    expect(repaired!.sms).not.toMatch(/\d{4} \d{4}/);
  });

  it('is read out in the language of the citizen', () => expect(wordsOf('ta-IN', ['repaired']).actions[0]!.readOut).toBe('பழுது சரிசெய்யப்பட்டது.'));

  it('counts the parts of what is sent, not of what is shown', () => expect(wordsOf('en-IN', ['repaired']).actions[0]!.smsParts).toBe(1));

  it('is the text that this deployment sends in place of the delivered one, filled, with its own parts', () => {
    const replaced = new Map([['resolved', `{helpline}: {ticket} {action} ${'long '.repeat(60)}`]]);
    const [own] = wordsOf('en-IN', ['repaired'], { replaced }).actions;
    expect(own!.sms).toMatch(/^155343: •••• •••• ••• The fault has been repaired\. long/);
    expect(own!.smsParts).toBe(3);
    expect(wordsOf('en-IN', ['repaired'], { replaced, kind: 'demand' }).actions[0]!.sms).toContain('your demand');
  });

  it('names the new day of an interim reply in their language, and a question as it is asked', () => {
    expect(wordsOf('ur-IN', [], { day: '2026-12-04' }).interim.sms).toContain('4 دسمبر 2026');
    expect(wordsOf('en-IN', []).interim.sms).toContain('gives •••• as the new day');
    expect(wordsOf('en-IN', [], { kind: 'suggestion' }).question).toEqual({ sms: 'Pukar 155343: the office has a question about your suggestion •••• •••• •••. Please call this number and answer it.', smsParts: 1 });
  });

  it('has words for an action that nobody wrote down', () => expect(wordsOf('en-IN', ['new-one']).actions[0]!.readOut).toBe('Action has been taken.'));
});

describe.each(LANGUAGES)('what citizens are told in %s', (language) => {
  const words = Object.entries(spokenWords(language));
  const actions = words.filter(([key]) => key.startsWith('action.')).map(([, text]) => text);

  it('is another sentence for each thing done, and for each reason for closing', () => expect(new Set(actions).size).toBe(actions.length));

  it('fits the SMS that the operators were shown', () => {
    const { action, department } = { action: '', department: '', ...templateOf('resolved', language).longest, ...templateOf('forwarded', language).longest };
    for (const [key, text] of words.filter(([each]) => /^(?:action|department)\./.test(each))) expect([key, text.length <= (key.startsWith('action') ? action : department).length]).toEqual([key, true]);
  });
});
