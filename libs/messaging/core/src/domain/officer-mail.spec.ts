import { describe, expect, it } from '@jest/globals';
import { joinMails } from './officer-mail.js';

describe('what waits for an officer', () => {
  const mail = (nth: number) => ({ subject: `Pukar: ENE-R-${nth} came to you`, text: `ENE-R-${nth}\n` });
  it('is sent as it is, when it is one thing', () => expect(joinMails([mail(1)])).toEqual(mail(1)));
  it('is one e-mail, when it is a burst, and as long as one can read', () => {
    expect(joinMails([mail(1), mail(2)])).toEqual({ subject: 'Pukar: 2 notices', text: 'ENE-R-1\n\n----\n\nENE-R-2' });
    const many = joinMails(Array.from({ length: 60 }, (_, nth) => mail(nth)));
    expect(many.subject).toBe('Pukar: 60 notices');
    expect(many.text).toContain('and 40 more: open the list');
    expect(many.text).not.toContain('ENE-R-20');
  });
});
