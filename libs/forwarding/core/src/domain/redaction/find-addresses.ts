import { FILLERS, HOUSE_NAMES, HOUSE_WORDS, PUBLIC_PLACES, STREETS } from './words/address-words.js';
import { NameWord } from './name-match.js';
import type { Redaction } from './span.js';
import { letterOf } from './letter-names.js';
import { tokenise, type Token } from './tokens.js';

/**
 * The addresses that the vault knows: whole, by the name of the house, or by the house number beside the street. A street,
 * ward or locality alone stays: it says where the work is.
 */
export function findAddresses(tokens: readonly Token[], addresses: readonly string[]): Redaction[] {
  const pieces = tokens.filter(isPiece);
  return addresses.flatMap((address) => findAddress(pieces, address)).map(({ first, last }) => ({ kind: 'address', start: withNumberWord(tokens, first), end: last.end }));
}

/** "No. 12/4, Shivaji Colony": the word before the number goes with it. */
function withNumberWord(tokens: readonly Token[], first: Token): number {
  const at = tokens.indexOf(first);
  const [word, gap] = [tokens[at - 2], tokens[at - 1]];
  return word?.kind === 'word' && FILLERS.has(word.plain) && /^[\s.:#-]{1,3}$/.test(gap!.text) ? word.start : first.start;
}

interface Range {
  readonly first: Token;
  readonly last: Token;
}

const isPiece = (token: Token): boolean => token.kind !== 'gap' && !FILLERS.has(token.plain);
const isIn = (words: ReadonlySet<string>, token: Token | undefined): boolean => token !== undefined && words.has(token.plain);

function findAddress(pieces: readonly Token[], address: string): Range[] {
  const own = tokenise(address).filter(isPiece);
  const homes = new Set(own.filter((token, at) => token.kind === 'digits' && token.text.length <= 5 && !isPublicNumber(own, at)).map((token) => token.text));
  return [
    ...(homes.size > 0 ? aroundHouseNumber(pieces, own, homes) : []),
    ...houseNames(address).flatMap((name) => sequences(pieces, name)),
    ...(own.length > 2 ? sequences(pieces, own) : []),
  ];
}

/** Runs of the address's own words around its house number, or the number after a word for a house. */
function aroundHouseNumber(pieces: readonly Token[], own: readonly Token[], homes: ReadonlySet<string>): Range[] {
  const words = new OwnWords(own);
  const digits = new Set(own.filter((token) => token.kind === 'digits' && token.text.length < 6).map((token) => token.text));
  const belongs = (token: Token): boolean => {
    if (token.kind === 'digits') return digits.has(token.text);
    return !isIn(PUBLIC_PLACES, token) && (isIn(HOUSE_WORDS, token) || words.has(token));
  };
  const isPublic = (at: number): boolean => isPublicNumber(pieces, at) && !isNumberOfOwnStreet(pieces, at, own, words);
  const found: Range[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const follows = pieces[at - 2];
    const isOnOwnStreet = follows?.kind === 'word' && words.has(follows) && isIn(STREETS, pieces[at - 1]);
    if (!homes.has(pieces[at]!.text) || (isPublicNumber(pieces, at) && !isOnOwnStreet)) continue;
    const first = walk(pieces, at, -1, belongs, isPublic);
    const last = withWard(pieces, walk(pieces, at, 1, belongs, isPublic), words);
    if (pieces.slice(first, last + 1).some((piece) => piece.kind === 'word' && piece.text.length > 1)) found.push({ first: pieces[first]!, last: pieces[last]! });
    at = last;
  }
  return found;
}

function walk(pieces: readonly Token[], from: number, step: 1 | -1, belongs: (token: Token) => boolean, isPublic: (at: number) => boolean): number {
  let edge = from;
  for (let next = pieces[edge + step]; next && belongs(next) && isBeside(pieces[edge]!, next) && !isPublic(edge + step); next = pieces[edge + step]) edge += step;
  return edge;
}

/** "114, gali no. 3": the lane's number is a part of the address that the vault knows. */
const isNumberOfOwnStreet = (pieces: readonly Token[], at: number, own: readonly Token[], words: OwnWords): boolean =>
  isIn(STREETS, pieces[at - 1]) && own.some((token, index) => token.text === pieces[at]!.text && isIn(STREETS, own[index - 1]) && words.has(pieces[at - 1]!));

/** "14-B, Nehru Ward": a ward without a number is a part of the address. */
function withWard(pieces: readonly Token[], last: number, words: OwnWords): number {
  const next = pieces[last + 1];
  const isNamed = next?.kind === 'word' && isIn(PUBLIC_PLACES, next) && words.has(next) && pieces[last + 2]?.kind !== 'digits' && isBeside(pieces[last]!, next);
  return isNamed ? last + 1 : last;
}

const isPublicNumber = (pieces: readonly Token[], at: number): boolean =>
  pieces[at]!.kind === 'digits' && (isIn(PUBLIC_PLACES, pieces[at - 1]) || isIn(STREETS, pieces[at - 1]));

/** No more between them than a filler and its punctuation: "14, Gandhi Nagar", "makan no. 14". */
const isBeside = (a: Token, b: Token): boolean => Math.max(a.start, b.start) - Math.min(a.end, b.end) <= 12;

/** The comma parts of the address that name a house. */
function houseNames(address: string): Token[][] {
  return address
    .split(/[,;\n]/)
    .map((part) => tokenise(part).filter(isPiece))
    .filter((part) => part.length > 1 && part.some((token) => isIn(HOUSE_NAMES, token)));
}

/** Where the words follow one another in the text. */
function sequences(pieces: readonly Token[], wanted: readonly Token[]): Range[] {
  const words = new OwnWords(wanted);
  return pieces.flatMap((first, at) => {
    const last = pieces[at + wanted.length - 1];
    return last && wanted.every((one, offset) => isSame(words, one, pieces[at + offset]!)) ? [{ first, last }] : [];
  });
}

const isSame = (words: OwnWords, wanted: Token, piece: Token): boolean => (wanted.kind === 'digits' ? piece.kind === 'digits' && piece.text === wanted.text : piece.kind === 'word' && words.isThis(wanted, piece));

/** The words of an address, in other spellings and scripts too. */
class OwnWords {
  private readonly words: ReadonlyMap<Token, NameWord>;
  private readonly letters: ReadonlySet<string>;
  private readonly seen = new Map<string, boolean>();

  constructor(own: readonly Token[]) {
    this.words = new Map(own.filter((token) => token.kind === 'word').map((token) => [token, new NameWord(token.text)]));
    this.letters = new Set(own.map(letterOf).filter((letter) => letter !== undefined));
  }

  has(token: Token): boolean {
    const { plain, sounds } = token;
    const before = this.seen.get(plain);
    if (before !== undefined) return before;
    const letter = letterOf(token);
    const has = (letter !== undefined && this.letters.has(letter)) || [...this.words.values()].some((word) => word.isIn(sounds, 'beside'));
    this.seen.set(plain, has);
    return has;
  }

  isThis(own: Token, piece: Token): boolean {
    const key = `${own.plain} ${piece.plain}`;
    const before = this.seen.get(key);
    if (before !== undefined) return before;
    const is = (letterOf(own) !== undefined && letterOf(own) === letterOf(piece)) || this.words.get(own)!.isIn(piece.sounds, 'beside');
    this.seen.set(key, is);
    return is;
  }
}
