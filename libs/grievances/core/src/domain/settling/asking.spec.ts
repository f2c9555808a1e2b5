import { describe, expect, it } from '@jest/globals';
import { askedAgain, firstAsked, USUAL_ASKING } from './asking.js';

const AT = new Date('2026-11-17T05:00:00Z');

describe('ringing a citizen for an answer', () => {
  it('begins at once where no message reaches them', () => {
    expect([firstAsked('done', false, AT, USUAL_ASKING), firstAsked('clarification', false, AT, USUAL_ASKING)]).toEqual([AT, AT]);
  });

  it('leaves whoever was asked by a message three days for a resolution, and four hours for a question, whose clock stands still', () => {
    expect(firstAsked('done', true, AT, USUAL_ASKING)).toEqual(new Date('2026-11-20T05:00:00Z'));
    expect(firstAsked('clarification', true, AT, USUAL_ASKING)).toEqual(new Date('2026-11-17T09:00:00Z'));
  });

  it('is tried three times, hours apart', () => {
    expect([1, 2, 3].map((tries) => askedAgain(tries, AT, USUAL_ASKING))).toEqual([new Date('2026-11-17T09:00:00Z'), new Date('2026-11-17T09:00:00Z'), undefined]);
  });
});
