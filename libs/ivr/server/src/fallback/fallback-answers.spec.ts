import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@pukar/platform/testing';
import { FallbackAnswers } from './fallback-answers.js';

describe('the fallback', () => {
  const clock = new FixedClock();
  const aCaller = (callSid: string, from = '+919000001001') => ({ callSid, from });
  const fallback = new FallbackAnswers('https://helpline.example');

  it('asks a caller to stay, in every language, and sends them back to the beginning', () => {
    const answer = fallback.answer(aCaller('CA1'), clock.now());
    expect(answer).toContain('लाइन पर बने रहिए');
    expect(answer).toContain('stay on the line');
    expect(answer).toContain('<Redirect method="POST">https://helpline.example/voice/incoming?again=1</Redirect>');
  });

  it('does not keep a caller waiting for ever: the second time it says that we ring back, and ends', () => {
    expect(fallback.answer(aCaller('CA1'), clock.now())).toMatch(/वापस फ़ोन करेंगे.*ring you back.*<Hangup\/>/);
  });

  it('knows whom another process sent back', () => {
    const another = new FallbackAnswers('https://helpline.example');
    expect(another.answer({ ...aCaller('CA6'), errorUrl: 'https://helpline.example/voice/turn?t=1' }, clock.now())).toContain('<Redirect');
    for (const errorUrl of ['https://helpline.example/voice/incoming?again=1', 'https://helpline.example/voice/call-back?call=1&again=1#rc=2']) expect(another.answer({ ...aCaller(`CA${errorUrl}`), errorUrl }, clock.now())).toContain('<Hangup/>');
  });

  it('lets nobody go round for ever, however slowly each round goes', () => {
    fallback.answer(aCaller('CA3'), clock.now());
    clock.advance(120);
    expect(fallback.answer(aCaller('CA3'), clock.now())).toContain('<Hangup/>');
  });

  it('promises no call to a number that nobody sees', () => {
    fallback.answer(aCaller('CA4', 'anonymous'), clock.now());
    const answer = fallback.answer(aCaller('CA4', 'anonymous'), clock.now());
    expect(answer).toMatch(/cannot ring you back.*<Hangup\/>/);
    expect(answer).not.toContain('We will also ring you back');
  });

  it('sends whom we rang back to where their own call began, and then says that we rang; that we ring again only where it is so', () => {
    const rung = (isRungAgain: boolean) => ({ callSid: `CA5${isRungAgain}`, from: '', rung: { then: '/voice/call-back?call=1', isRungAgain } });
    expect(fallback.answer(rung(true), clock.now())).toContain('<Redirect method="POST">https://helpline.example/voice/call-back?call=1&amp;again=1</Redirect>');
    expect(fallback.answer(rung(true), clock.now())).toMatch(/we rang you.*ring you again\..*<Hangup\/>/);
    fallback.answer(rung(false), clock.now());
    const last = fallback.answer(rung(false), clock.now());
    expect(last).toMatch(/we rang you.*need not do anything\..*<Hangup\/>/);
    expect(last).not.toMatch(/ring you (back|again)/);
  });

  it('plays no audio of ours: it may be the very thing that is away', () => {
    expect(fallback.answer(aCaller('CA2'), clock.now())).not.toContain('<Play');
  });
});
