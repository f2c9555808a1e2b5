import type { Token } from './tokens.js';
import { COMMON_WORDS } from './words/common-words.js';
import { isPlaceWord, isSchemeWord } from './words/named-places.js';

const LONGEST_SCHEME = 3;

/** Whether the name that ends at this token is that of a square, a street or a scheme: "Gandhi Chowk", "Lakshmi Narayan Nagar", "Laadli Laxmi Yojana". */
export function isPlace(tokens: readonly Token[], last: number): boolean {
  for (let step = 1; step <= LONGEST_SCHEME; step += 1) {
    const [gap, word] = [tokens[last + 2 * step - 1], tokens[last + 2 * step]];
    if (gap?.kind !== 'gap' || !/^[ -]$/.test(gap.text) || word?.kind !== 'word') return false;
    if (step === 1 && isPlaceWord(word.plain) && !isOffice(tokens[last + 4])) return true;
    if (isSchemeWord(word.plain)) return true;
    if (COMMON_WORDS.has(word.plain)) return false;
  }
  return false;
}

/** "Ramesh nagar nigam gaya": he went to the town's office. */
const isOffice = (word: Token | undefined): boolean => /^(?:nigam|palika|parishad|panchayat|nigm|निगम|पालिका|परिषद|पंचायत|নিগম|পালিকা|નિગમ|પાલિકા|ਨਿਗਮ|نگم|ନିଗମ)/.test(word?.plain ?? '');
