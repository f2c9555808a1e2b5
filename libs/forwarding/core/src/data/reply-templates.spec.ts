import { describe, expect, it } from '@jest/globals';
import { missingIn } from '../domain/inbox/fill-template.js';
import { REPLY_TEMPLATES } from './reply-templates.js';

describe('the replies that a deployment begins with', () => {
  it('have codes of their own', () => expect(new Set(REPLY_TEMPLATES.map(({ code }) => code)).size).toBe(REPLY_TEMPLATES.length));

  it('ask the same in both languages', () => {
    for (const english of REPLY_TEMPLATES.filter(({ language }) => language === 'en-IN')) {
      const hindi = REPLY_TEMPLATES.find(({ code }) => code === english.code.replace(/en$/, 'hi'))!;
      expect([...missingIn(hindi.text)].sort()).toEqual([...missingIn(english.text)].sort());
    }
  });

  it('exist for all departments', () => expect(REPLY_TEMPLATES.some(({ departmentCode }) => departmentCode === null)).toBe(true));
});
