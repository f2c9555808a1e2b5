import { describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { parseTwiml } from './parse.js';

const verbsOf = (xml: string) => {
  const document = parseTwiml(xml);
  if (!document.ok) throw new Error(document.refusal.message);
  return document.value.verbs;
};
const codeOf = (xml: string) => {
  const document = parseTwiml(xml);
  return document.ok ? undefined : document.refusal.code;
};

describe('reading TwiML', () => {
  it('keeps verbs in their order, with what is nested in them', () => {
    const response = new twilio.twiml.VoiceResponse();
    const gather = response.gather({ numDigits: 1, action: '/menu?a=1&b=2' });
    gather.say({ language: 'hi-IN' }, 'नमस्ते & स्वागत');
    gather.play('https://prompts.test/a.wav');
    response.redirect({ method: 'GET' }, '/again');
    const [first, second] = verbsOf(response.toString());
    expect(first).toMatchObject({ name: 'Gather', attributes: { numDigits: '1', action: '/menu?a=1&b=2' } });
    expect(first?.children.map((verb) => [verb.name, verb.text])).toEqual([['Say', 'नमस्ते & स्वागत'], ['Play', 'https://prompts.test/a.wav']]);
    expect(second).toMatchObject({ name: 'Redirect', text: '/again', attributes: { method: 'GET' } });
  });

  it('reads the words of speech markup without the markup', () =>
    expect(verbsOf('<Response><Say>Ticket <say-as interpret-as="digits">4821</say-as><break/> &#2346;ुकार</Say></Response>')[0]?.text).toBe('Ticket 4821 पुकार'));

  it.each([
    ['nothing', '', 12100],
    ['plain text', 'hello', 12100],
    ['a tag that is not closed', '<Response><Say></Response>', 12100],
    ['two roots', '<Response/><Response/>', 12100],
    ['a root that is not Response', '<Answer/>', 12102],
    ['more than 64 kB', `<Response><Say>${'क'.repeat(22_000)}</Say></Response>`, 11750],
  ])('refuses %s', (_what, xml, code) => expect(codeOf(xml)).toBe(code));

  it.each([
    ['a verb that is none', '<Sing/><Hangup/>', '<Sing> is not known inside <Response>'],
    ['a verb with small letters', '<say>hello</say><Hangup/>', '<say> is not known inside <Response>'],
    ['a verb where only nouns belong', '<Dial><Gather/></Dial><Hangup/>', '<Gather> is not known inside <Dial>'],
    ['a verb that a Gather cannot hold', '<Gather><Redirect>/x</Redirect></Gather><Hangup/>', '<Redirect> is not known inside <Gather>'],
  ])('leaves %s out with a warning and keeps the rest', (_what, verbs, message) => {
    const document = parseTwiml(`<Response>${verbs}</Response>`);
    expect(document).toMatchObject({ ok: true, value: { warnings: [{ code: 12200, message: `Schema validation: ${message}` }] } });
    expect(verbsOf(`<Response>${verbs}</Response>`).flatMap((verb) => [verb.name, ...verb.children.map(({ name }) => name)]).filter((name) => !['Dial', 'Gather'].includes(name))).toEqual(['Hangup']);
  });

  it.each([
    ['<Gather numDigits="many"/>', 13314],
    ['<Gather timeout="soon"/>', 13313],
    ['<Record maxLength="0"/>', 13612],
    ['<Dial><Conference beep="loud">x</Conference></Dial>', 13235],
    ['<Dial timeout="a minute">+919000001001</Dial>', 13212],
    ['<Play digits="1x2"/>', 13430],
  ])('warns of the value in %s', (verb, code) => {
    const document = parseTwiml(`<Response>${verb}</Response>`);
    expect(document.ok && document.value.warnings.map((warning) => warning.code)).toEqual([code]);
  });

  it('warns of an attribute that TwiML does not know', () => {
    const document = parseTwiml('<Response><Say lang="hi">x</Say></Response>');
    expect(document).toMatchObject({ ok: true, value: { warnings: [{ code: 12200, message: 'Schema validation: <Say> has no attribute lang' }] } });
  });

  it('accepts a document without verbs', () => expect(verbsOf('<?xml version="1.0" encoding="UTF-8"?><Response/>')).toEqual([]));
});
