import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from './check-template.js';
import { messageDate } from './message-date.js';
import { messageLanguage } from './message-language.js';
import { TEMPLATES } from './message-template.js';
import { renderMessage } from './render-message.js';
import { smsParts } from './sms-parts.js';

describe('the templates', () => {
  it.each(TEMPLATES.map((template) => [`${template.name} ${template.language}`, template] as const))('%s can be registered, and is short', (_name, template) => {
    expect(checkTemplate(template)).toEqual([]);
    expect(smsParts(renderMessage(template.name, template.language, template.longest)).parts).toBeLessThanOrEqual(3);
  });
  it('exist for every occasion in every language', () => {
    for (const { name } of TEMPLATES) expect(TEMPLATES.filter((one) => one.name === name).map(({ language }) => language).sort()).toEqual(['en-IN', 'hi-IN']);
  });
});

describe('the linter of templates', () => {
  const longest = { a: '12345', b: '12345', c: '12345', d: '12345' };
  it.each([
    ['{a} and {b} and {c} and {d} are too many', longest, 'too-many-variables'],
    ['{a} is {a}, {a} is {a}', { a: '1' }, 'too-many-variables'],
    ['hi {a}', { a: 'x'.repeat(40) }, 'too-little-fixed-text'],
    ['Dear citizen, {name} is here', {}, 'unknown-variable'],
    ['Dear citizen, nothing', { a: '1' }, 'unused-variable'],
    ['Dear citizen, {a is broken', {}, 'broken-variable'],
    ['  ', {}, 'empty'],
  ] as const)('refuses "%s"', (text, variables, fault) => expect(checkTemplate({ text, longest: variables })).toContain(fault));
});

describe('a message', () => {
  const variables = { helpline: '155343', ticket: '4821 7735 016', date: messageDate(new Date('2026-11-24T12:30:00Z'), 'hi-IN') };
  it('is written in the words of its language', () => {
    expect(renderMessage('registered', 'hi-IN', variables)).toBe('पुकार 155343: आपकी शिकायत 4821 7735 016 दर्ज हुई। 24 नवंबर 2026 तक आपको जवाब मिलेगा। स्थिति जानने के लिए इसी नंबर पर कॉल करें।');
    expect(renderMessage('resolved', 'en-IN', { ...variables, action: 'The fault has been repaired.' })).toContain('4821 7735 016: The fault has been repaired. If');
  });
  it('never has a hole', () => expect(() => renderMessage('resolved', 'hi-IN', { ...variables, action: ' ' })).toThrow('action'));
  it('keeps a dollar sign as it is', () => expect(renderMessage('resolved', 'en-IN', { ...variables, action: '$& was paid.' })).toContain('$& was paid.'));
  it('has the date of India, where it is tomorrow in the evening of UTC', () => expect(messageDate(new Date('2026-12-31T18:30:00Z'), 'en-IN')).toBe('1 January 2027'));
  it('is in Hindi for whoever has no template in their own language', () => expect(['en-IN', 'hi-IN', 'mr-IN'].map(messageLanguage)).toEqual(['en-IN', 'hi-IN', 'hi-IN']));
});

describe('the parts of an SMS', () => {
  it.each([
    ['', 'GSM-7', 0], ['a'.repeat(160), 'GSM-7', 1], ['a'.repeat(161), 'GSM-7', 2], ['a'.repeat(306), 'GSM-7', 2], ['a'.repeat(307), 'GSM-7', 3],
    ['€'.repeat(80), 'GSM-7', 1], ['€'.repeat(81), 'GSM-7', 2], ['क'.repeat(70), 'UCS-2', 1], ['क'.repeat(71), 'UCS-2', 2], ['क'.repeat(134), 'UCS-2', 2], ['क'.repeat(135), 'UCS-2', 3],
    [`${'क'.repeat(66)}🙏${'क'.repeat(66)}`, 'UCS-2', 3],
  ] as const)('%# are counted', (text, alphabet, parts) => expect(smsParts(text)).toEqual({ alphabet, parts }));
});
