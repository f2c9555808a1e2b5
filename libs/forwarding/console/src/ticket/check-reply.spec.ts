import { describe, expect, it } from '@jest/globals';
import { checkReply } from './check-reply.js';

describe('an answer', () => {
  it('with an action and a sentence can go', () => expect(checkReply({ actionCode: 'repaired', reply: 'Transformer replaced on Monday.' }, 3)).toEqual({}));

  it('says everything that is missing at once', () => {
    expect(checkReply({ actionCode: '', reply: '  done  ' }, 3)).toEqual({ action: 'Choose what was done.', reply: expect.stringContaining('at least 10 letters') });
  });

  it('counts letters of any script', () => expect(checkReply({ actionCode: 'repaired', reply: 'ट्रांसफार्मर बदला गया' }, 3)).toEqual({}));
  it('may not go with a gap of a ready reply', () => {
    expect(checkReply({ actionCode: 'repaired', reply: 'The line at Berasia was repaired on {date}.' }, 3)).toEqual({ reply: 'Fill in: date.' });
  });
  it('may not be a book', () => expect(checkReply({ actionCode: 'repaired', reply: 'a'.repeat(2_001) }, 3)).toHaveProperty('reply'));
});
