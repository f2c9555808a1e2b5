import { describe, expect, it } from '@jest/globals';
import { spokenWords } from '@pukar/directory-core/domain';
import { LANGUAGES } from '@pukar/kernel';
import { templateOf } from '@pukar/messaging-core/domain';
import { citizenWords } from './words-for-citizens.js';

describe('what an officer is shown that a citizen gets', () => {
  const wordsOf = citizenWords('155343');

  it('is the SMS as it is sent, without the number of the complaint', () => {
    const [repaired] = wordsOf('en-IN', ['repaired']).actions;
    expect(repaired!.sms).toContain('The fault has been repaired.');
    expect(repaired!.sms).toContain('155343');
    expect(repaired!.sms).not.toMatch(/\d{4} \d{4}/);
  });

  it('is read out in the language of the citizen', () => expect(wordsOf('ta-IN', ['repaired']).actions[0]!.readOut).toBe('பழுது சரிசெய்யப்பட்டது.'));

  it('counts the parts of what is sent, not of what is shown', () => expect(wordsOf('en-IN', ['repaired']).actions[0]!.smsParts).toBe(1));

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
