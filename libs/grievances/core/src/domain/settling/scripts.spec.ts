import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@pukar/kernel';
import { settlingScript } from './scripts.js';
import type { SettlingScript } from './settling-script.js';

const KEYS: readonly (keyof SettlingScript)[] = ['weRing', 'isItDone', 'rate', 'whatIsWrong', 'officeAsks', 'isAnybodyPressing', 'staysAsItIs', 'isWithdrawn'];

describe('what is said when something is settled', () => {
  it.each(LANGUAGES)('is there in %s, with the number where it belongs, and no two sentences alike', (language) => {
    const script = settlingScript(language, '4821 7735 016');
    expect(script.language).toBe(language);
    for (const key of KEYS) expect(script[key].length).toBeGreaterThan(10);
    expect(new Set(KEYS.map((key) => script[key])).size).toBe(KEYS.length);
    for (const key of KEYS) expect(script[key].includes('4821 7735 016')).toBe(key === 'weRing' || key === 'isWithdrawn');
    expect(JSON.stringify(script)).not.toContain('{number}');
  });

  it('is each language’s own', () => {
    for (const key of KEYS) expect(new Set(LANGUAGES.map((language) => settlingScript(language, '1')[key])).size).toBe(LANGUAGES.length);
  });

  it('is Hindi for a language that we do not have', () => expect(settlingScript('fr-FR', '1').language).toBe('hi-IN'));
});
