import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@pukar/platform/testing';
import { FallbackAnswers } from './fallback-answers.js';

describe('the fallback', () => {
  const clock = new FixedClock();
  const fallback = new FallbackAnswers('https://helpline.example');

  it('asks a caller to stay, in every language, and sends them back to the beginning', () => {
    const answer = fallback.answer('CA1', clock.now());
    expect(answer).toContain('लाइन पर बने रहिए');
    expect(answer).toContain('stay on the line');
    expect(answer).toContain('<Redirect method="POST">https://helpline.example/voice/incoming</Redirect>');
  });

  it('does not keep a caller waiting for ever: the second time it says that we ring back, and ends', () => {
    expect(fallback.answer('CA1', clock.now())).toMatch(/वापस फ़ोन करेंगे.*ring you back.*<Hangup\/>/);
  });

  it('plays no audio of ours: it may be the very thing that is away', () => {
    expect(fallback.answer('CA2', clock.now())).not.toContain('<Play');
  });
});
