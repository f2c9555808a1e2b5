import { contextsNear } from './number-context.js';
import type { Redaction } from './span.js';
import type { Token } from './tokens.js';
import { wordSet } from './words/plain-word.js';

/** The letters of the states' plates as they are written in other scripts. */
const STATES = wordSet(
  'एमपी यूपी एमएच जीजे आरजे सीजी डीएल एचआर टीएन केए एपी पीबी এমপি ডব্লিউবি ওডি এমএইচ એમપી જીજે એમએચ આરજે ਐਮਪੀ ਪੀਬੀ ਐਚਆਰ எம்பி டிஎன் டிஎன் கேஎல் எம்எச் ఎంపీ ఏపీ టీఎస్ టీజీ ಎಂಪಿ ಕೆಎ ಎಂಎಚ್ എംപി കെഎൽ ଏମପି ଓଡି',
);
const LONGEST_LETTERS = 9;

/** A vehicle's number with its letters written out in another script: `एमपी 09 सीटी 4587`. */
export function findSpeltPlates(tokens: readonly Token[]): Redaction[] {
  const pieces = tokens.flatMap((token, at) => (token.kind === 'gap' ? [] : [{ token, at }]));
  return pieces.flatMap(({ token, at }, first) => {
    const [district, series, number] = pieces.slice(first + 1, first + 4);
    const isPlate = token.kind === 'word' && series?.token.kind === 'word' && isDigits(district?.token, 1, 2) && isDigits(number?.token, 4, 4) && !/^[a-z]/.test(token.plain) && series.token.text.length <= LONGEST_LETTERS;
    if (!isPlate || number!.token.end - token.start > 40) return [];
    const near = contextsNear(tokens, at, number!.at);
    const isPublic = near.has('public-vehicle') && !near.has('vehicle');
    return !isPublic && STATES.has(token.plain) ? [{ kind: 'vehicle' as const, start: token.start, end: number!.token.end }] : [];
  });
}

const isDigits = (token: Token | undefined, least: number, most: number): boolean => token?.kind === 'digits' && token.text.length >= least && token.text.length <= most;
