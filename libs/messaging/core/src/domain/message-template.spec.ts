import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@pukar/kernel';
import { MESSAGE_PACKS } from '../data/messages/index.js';
import { checkTemplate, inspectTemplate } from './check-template.js';
import { messageDate } from './message-date.js';
import { announcementLanguage, messageLanguage, type MessageLanguage } from './message-language.js';
import { renderText } from './render-message.js';
import { KINDS_WITH_WORDS, TEMPLATE_NAMES, templateFor, TICKET_OCCASIONS, variablesOfTemplate } from './template-name.js';
import { TEMPLATES, templateOf } from './templates.js';
import { variablesOf } from './text-segments.js';

/** The word for a complaint; in Tamil the helpline's own name, which begins each message, is spelt like it. */
const COMPLAINT: Readonly<Record<MessageLanguage, RegExp>> = {
  'en-IN': /complaint/, 'hi-IN': /शिकायत/, 'mr-IN': /तक्रार/, 'ur-IN': /شکایت/, 'gu-IN': /ફરિયાદ/, 'pa-IN': /ਸ਼ਿਕਾਇਤ/, 'bn-IN': /অভিযোগ/, 'or-IN': /ଅଭିଯୋଗ/, 'te-IN': /ఫిర్యాదు/, 'ta-IN': /புகார் \{ticket|புகார்கள/, 'kn-IN': /ದೂರು/, 'ml-IN': /പരാതി/,
};

describe('the templates', () => {
  it.each(TEMPLATES.map((template) => [`${template.name} ${template.language}`, template] as const))('%s can be registered, read, and is short', (_name, template) => {
    expect(checkTemplate(template)).toEqual([]);
    expect([...variablesOf(template.text)].sort()).toEqual([...variablesOfTemplate(template.name)].sort());
  });
  it('exist for every occasion of a ticket in every language, and differ', () => {
    for (const name of TEMPLATE_NAMES.filter((one) => one !== 'announcement')) expect(new Set(LANGUAGES.map((language) => templateOf(name, language).text)).size).toBe(LANGUAGES.length);
  });
  it.each(LANGUAGES)('call nothing a complaint that is none, in %s', (language) => {
    const noun = COMPLAINT[language];
    expect(templateOf('registered', language).text).toMatch(noun);
    for (const kind of KINDS_WITH_WORDS) {
      for (const name of TEMPLATE_NAMES.filter((one) => one.endsWith(`.${kind}`))) expect([name, noun.test(templateOf(name, language).text)]).toEqual([name, false]);
    }
  });
  it('differ by what was handed in, on every occasion that it can come to', () => {
    expect(TICKET_OCCASIONS.filter((one) => templateFor(one, 'demand') === one)).toEqual(['thanked']);
    expect(TICKET_OCCASIONS.filter((one) => templateFor(one, 'suggestion') === one)).toEqual(['order-due', 'ordered', 'thanked']);
    expect(TICKET_OCCASIONS.filter((one) => templateFor(one, 'thanks') !== one)).toEqual(['withdrawn', 'identity-opened']);
    expect([templateFor('registered', 'grievance'), templateFor('identity-opened', 'information'), templateFor('registered', 'toString')]).toEqual(['registered', 'identity-opened.message', 'registered']);
    for (const name of TEMPLATE_NAMES.filter((one) => one.includes('.'))) for (const language of LANGUAGES) expect(templateOf(name, language).text).not.toBe(templateOf(name.split('.')[0] as 'closed', language).text);
  });
  it('have twelve months in every language', () => {
    for (const language of LANGUAGES) expect(new Set(MESSAGE_PACKS[language].months).size).toBe(12);
  });
});

describe('the linter of templates', () => {
  const longest = { a: '12345', b: '12345', c: '12345', d: '12345' };
  const given = (text: string, more: { longest?: Readonly<Record<string, string>>; language?: MessageLanguage; dltTemplateId?: string | null } = {}) => ({ text, longest: {}, shortest: {}, language: 'en-IN' as const, dltTemplateId: null, ...more });
  it.each([
    ['{a} and {b} and {c} and {d} are too many', longest, 'too-many-variables'],
    ['{a} is {a}, {a} is {a}', { a: '1' }, 'too-many-variables'],
    ['hi {a}', { a: 'x'.repeat(40) }, 'too-little-fixed-text'],
    ['Dear citizen, {name} is here', {}, 'unknown-variable'],
    ['Dear citizen, nothing', { a: '1' }, 'unused-variable'],
    ['Dear citizen, {a is broken', {}, 'broken-variable'],
    ['  ', {}, 'empty'],
    ['Dear citizen. '.repeat(40), {}, 'too-many-parts'],
  ] as const)('refuses "%s"', (text, variables, fault) => expect(checkTemplate(given(text, { longest: variables }))).toContain(fault));
  it.each([
    ['see https://bit.ly/x1 now', 'en-IN', 'short-address'], ['see BIT.LY/x1 now', 'en-IN', 'short-address'],
    ['zero\u200bwidth', 'en-IN', 'hidden-character'], ['a\u0007bell', 'en-IN', 'hidden-character'], ['not\u00a0broken', 'en-IN', 'hidden-character'], ['line\nbreak', 'en-IN', 'hidden-character'], 
    ['join\u200ded', 'en-IN', 'stray-joiner'], ['शिका\u200dयत', 'hi-IN', 'stray-joiner'], ['شکایت \u200cہے', 'ur-IN', 'stray-joiner'],
    ['राम\u200eनाम', 'hi-IN', 'stray-direction'], ['\u202eevil', 'en-IN', 'stray-direction'],
    ['आपकी શિકાયત', 'hi-IN', 'foreign-letters'], ['your соmplaint', 'en-IN', 'foreign-letters'],
  ] as const)('refuses what nobody sees or nobody can read: %j', (text, language, fault) => expect(checkTemplate(given(`${text} ${text}`, { language }))).toEqual([fault]));
  it('refuses half a character', () => expect(checkTemplate(given('half \ud83d of one'))).toContain('hidden-character'));
  it.each([
    ['शिकायत पक्\u200dका दर्ज है।', 'hi-IN'], ['ఇదే నంబర్\u200cకు కాల్ చేయండి', 'te-IN'], ['آپ کی می\u200cخواہم شکایت \u200f155343\u200f', 'ur-IN'], ['SMS मिलेगा, ₹ 5', 'hi-IN'], ['call bitly.gov.in or reach.co now', 'en-IN'],
  ] as const)('lets stand what its script needs: %j', (text, language) => expect(checkTemplate(given(text, { language }))).toEqual([]));
  it('refuses what would be cut mid-letter, and not what can be moved by a space in a value', () => {
    const fixed = `${'क'.repeat(66)}कि ${'क'.repeat(10)}`;
    expect(checkTemplate(given(fixed, { language: 'hi-IN' }))).toEqual(['cut-mid-letter']);
    const moved = inspectTemplate(given(`{a} ${'क'.repeat(61)}कि ${'क'.repeat(10)}`, { language: 'hi-IN', longest: { a: '1234' } }));
    expect([moved.faults, moved.preview.slice(0, 8)]).toEqual([[], '1234  कक']);
  });
  it('wants the operators\' id where the deployment does, and one that can be one', () => {
    const rules = { mostParts: 3, needsDltId: true, paisePerPart: 20 };
    expect(['1107161234567890123', '12', null].map((dltTemplateId) => inspectTemplate(given('Dear citizen', { dltTemplateId }), rules).faults)).toEqual([[], ['bad-dlt-id'], ['no-dlt-id']]);
  });
  it('says what a message costs at most', () => {
    expect(inspectTemplate(templateOf('resolved', 'hi-IN'), { mostParts: 3, needsDltId: false, paisePerPart: 12 })).toMatchObject({ variables: ['helpline', 'ticket', 'action'], leastParts: 2, mostParts: 3, mostPaise: 36 });
  });
});

describe('a message', () => {
  const variables = { helpline: '155343', ticket: '4821 7735 016', date: messageDate(new Date('2026-11-24T12:30:00Z'), 'hi-IN') };
  const render = (name: 'registered' | 'resolved', language: MessageLanguage, values: Readonly<Record<string, string>>) => renderText(templateOf(name, language).text, values);
  it('is written in the words of its language', () => {
    expect(render('registered', 'hi-IN', variables)).toBe('पुकार 155343: आपकी शिकायत 4821 7735 016 दर्ज हुई। 24 नवंबर 2026 तक आपको जवाब मिलेगा। स्थिति जानने के लिए इसी नंबर पर कॉल करें।');
    expect(render('resolved', 'en-IN', { ...variables, action: 'The fault has been repaired.' })).toContain('4821 7735 016: The fault has been repaired. Call');
  });
  it('never has a hole', () => expect(() => render('resolved', 'hi-IN', { ...variables, action: ' ' })).toThrow('action'));
  it('keeps a dollar sign as it is', () => expect(render('resolved', 'en-IN', { ...variables, action: '$& was paid.' })).toContain('$& was paid.'));
  it('keeps braces of a value as they are', () => expect(render('resolved', 'en-IN', { ...variables, action: '{date} was paid.' })).toContain('{date} was paid.'));
  it('has the date of India, where it is tomorrow in the evening of UTC', () => expect(messageDate(new Date('2026-12-31T18:30:00Z'), 'en-IN')).toBe('1 January 2027'));
  it('is in Hindi for whoever has no template in their own language', () => expect(['en-IN', 'hi-IN', 'mr-IN', 'fr-FR'].map(messageLanguage)).toEqual(['en-IN', 'hi-IN', 'mr-IN', 'hi-IN']));
  it('about an announcement is in one of the two languages in which they are written', () => expect(['en-IN', 'mr-IN'].map(announcementLanguage)).toEqual(['en-IN', 'hi-IN']));
});
