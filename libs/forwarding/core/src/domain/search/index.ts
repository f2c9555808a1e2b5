export { excerptAround, type FoundExcerpt } from './excerpt-around.js';
export { findInStatement, isLongWord, isMeant, type Wanted } from './find-in-statement.js';
export { oneSlipFrom } from './one-slip.js';
export { keyNumber, searchWord, type SearchWord } from './search-key.js';
export { keysOf, MOST_DIGITS, wordsIn, type PlacedWord } from './words-in.js';
