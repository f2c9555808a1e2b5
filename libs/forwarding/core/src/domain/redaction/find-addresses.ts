import { FILLERS, HOUSE_NAMES, HOUSE_WORDS, PUBLIC_PLACES, STREETS } from './address-words.js';
import { soundKeys, SoundIndex } from './sounds-alike.js';
import type { Redaction } from './span.js';
import { plainWord, tokenise, type Token } from './tokens.js';

/**
 * The addresses that the vault knows: whole, by the name of the house, or by the house number beside the street. A street,
 * ward or locality alone stays: it says where the work is.
 */
export function findAddresses(tokens: readonly Token[], addresses: readonly string[]): Redaction[] {
  const pieces = tokens.filter(isPiece);
  return addresses.flatMap((address) => findAddress(pieces, address)).map(({ first, last }) => ({ kind: 'address', start: first.start, end: last.end }));
}

interface Range {
  readonly first: Token;
  readonly last: Token;
}

const isPiece = (token: Token): boolean => token.kind !== 'gap' && !FILLERS.has(plainWord(token.text));
const isIn = (words: ReadonlySet<string>, token: Token | undefined): boolean => token !== undefined && words.has(plainWord(token.text));

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
  const words = new SoundIndex();
  for (const token of own) if (token.kind === 'word') words.add(token.text);
  const digits = new Set(own.filter((token) => token.kind === 'digits' && token.text.length < 6).map((token) => token.text));
  const belongs = (token: Token): boolean => {
    if (token.kind === 'digits') return digits.has(token.text);
    return !isIn(PUBLIC_PLACES, token) && (isIn(HOUSE_WORDS, token) || words.has(token.text));
  };
  const found: Range[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const follows = pieces[at - 2];
    const isOnOwnStreet = follows?.kind === 'word' && words.has(follows.text) && isIn(STREETS, pieces[at - 1]);
    if (!homes.has(pieces[at]!.text) || (isPublicNumber(pieces, at) && !isOnOwnStreet)) continue;
    const first = walk(pieces, at, -1, belongs);
    const last = walk(pieces, at, 1, belongs);
    if (pieces.slice(first, last + 1).some((piece) => piece.kind === 'word' && piece.text.length > 1)) found.push({ first: pieces[first]!, last: pieces[last]! });
    at = last;
  }
  return found;
}

function walk(pieces: readonly Token[], from: number, step: 1 | -1, belongs: (token: Token) => boolean): number {
  let edge = from;
  for (let next = pieces[edge + step]; next && belongs(next) && isBeside(pieces[edge]!, next) && !isPublicNumber(pieces, edge + step); next = pieces[edge + step]) edge += step;
  return edge;
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
  const keys = wanted.map(keyOf);
  const own = pieces.map(keyOf);
  return pieces.flatMap((first, at) => {
    const last = pieces[at + keys.length - 1];
    return last && keys.every((key, offset) => own[at + offset] === key) ? [{ first, last }] : [];
  });
}

const keyOf = (token: Token): string => (token.kind === 'digits' ? token.text : soundKeys(token.text).coarse || soundKeys(token.text).fine);
