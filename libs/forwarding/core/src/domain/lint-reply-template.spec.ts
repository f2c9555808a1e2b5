import { describe, expect, it } from '@jest/globals';
import { REPLY_TEMPLATES } from '../data/reply-templates.js';
import { lintReplyTemplate } from './lint-reply-template.js';

const english = 'The line at {place} was repaired on {date}, and supply was checked there.';
const wrong = (text: string, language: Parameters<typeof lintReplyTemplate>[0]['language'] = 'en-IN', name = 'Line repaired') => lintReplyTemplate({ language, name, text }).map(({ words }) => words).join(' ');

describe('a ready reply', () => {
  it('is let pass where it says what was done', () => {
    expect(wrong(english)).toBe('');
    expect(wrong('{place} کی لائن {date} کو ٹھیک کر دی گئی ہے اور بجلی چالو ہے۔', 'ur-IN')).toBe('');
    expect(wrong('{place} की 11 kV लाइन {date} को सुधार दी गई है। कुल 25,000 रुपये लगे।', 'hi-IN')).toBe('');
  });

  it('is let pass where a deployment begins with it', () => expect(REPLY_TEMPLATES.flatMap((template) => lintReplyTemplate(template))).toEqual([]));

  it.each([
    ['a telephone number', 'It was repaired. For anything else call 98260 12345 at the office.'],
    ['a telephone number', 'It was repaired. Call the engineer: 0755-2551234, any day.'],
    ['a telephone number', 'It was repaired. Call nine eight two six zero one two three four five.'],
    ['an e-mail address', 'It was repaired. Write to ae.bhopal@mpez.co.in for more.'],
    ['a link', 'It was repaired. More is said at https://example.org/status for all.'],
    ['a link', 'It was repaired. More is said at mpez.co.in for all of you.'],
    ['a reference', 'It was repaired as asked in ENE-R-7F3K2M by our people.'],
  ])('is refused with %s in it', (what, text) => expect(wrong(text)).toContain(`It names ${what}.`));

  it('is refused with a number in the digits of another script', () => expect(wrong('लाइन सुधार दी गई है। अधिक जानकारी के लिए ९८२६० १२३४५ पर बात करें।', 'hi-IN')).toContain('It names a telephone number.'));

  it('has three gaps at most, well written, and words of its own', () => {
    expect(wrong('The work at {place} was done on {date} by {who} for {amount} rupees.')).toContain('At most 3 gaps');
    expect(wrong('The work at {place was done on {date}, as was asked.')).toContain('between two braces');
    expect(wrong('The work at {जगह} was done, as was asked for.')).toContain('between two braces');
    expect(wrong('{what was done there} {when it was} {where it was} ok')).toContain('nearly all gaps');
  });

  it('is in the letters of its language', () => {
    expect(wrong(english, 'hi-IN')).toContain('another language');
    expect(wrong('लाइन सुधार दी गई है और बिजली चालू है।', 'ta-IN')).toContain('another language');
    expect(wrong('12 34 {place} 56 78 90 12 34 56', 'en-IN')).toContain('another language');
  });

  it('is neither a word nor a page, has a name, and no letter that cannot be read', () => {
    expect(wrong('Done.')).toContain('in a sentence');
    expect(wrong('a b '.repeat(400))).toContain('too long');
    expect(wrong(`${english.slice(0, 30)}\ud83d${english.slice(30)}`)).toContain('nobody can read');
    expect(wrong(`${english}\u0000`)).toContain('nobody can read');
    expect(lintReplyTemplate({ language: 'en-IN', name: ' x ', text: english })).toEqual([{ field: 'name', words: expect.stringContaining('Give it a name') }]);
    expect(lintReplyTemplate({ language: 'en-IN', name: 'two\nlines', text: english })).toEqual([{ field: 'name', words: 'The name is one line of letters.' }]);
  });
});
