import { describe, expect, it } from '@jest/globals';
import { langOfText } from './script.js';

describe('the language of a text', () => {
  it.each([
    ['No supply since Monday', 'en-IN'],
    ['सोमवार से बिजली नहीं है', 'hi-IN'],
    ['सोमवार से meter खराब है, बिल ज़्यादा आया', 'hi-IN'],
    ['Meter 4471 खराब', 'en-IN'],
    ['بجلی نہیں ہے', 'ur-IN'],
    ['மின்சாரம் இல்லை', 'ta-IN'],
    ['4471', 'en-IN'],
    ['', 'en-IN'],
  ])('of “%s” is %s', (text, lang) => expect(langOfText(text)).toBe(lang));
});
