import type { Redaction } from './span.js';
import type { Token } from './tokens.js';
import { FILLERS } from './words/address-words.js';
import { isOneOf } from './words/stems.js';
import { NUMBERED_RECORDS, RECORD_WORDS } from './words/records.js';

/** A letter or two, then digits in groups. */
const NUMBER = /^[\s:.#=()–-]{0,4}((?:[A-Za-z]{1,3}[ -]?)?\p{Nd}{1,16}(?:[ /-]\p{Nd}{1,12}){0,5})/u;
const FEWEST_DIGITS = 6;
const WORDS_BETWEEN = 4;
const COPULAS = /^(?:id|is|hai|card|है|आहे|आईडी|ਹੈ|છે|ہے|আইডি|আইড়ি)$/;

/** Consumer, IVRS, K and connection numbers: an identifying fact, which goes by the citizen's recorded yes alone and not in the statement. */
export function findRecords(text: string, tokens: readonly Token[]): Redaction[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word') return [];
    const isRecord = isOneOf(RECORD_WORDS, token.plain);
    // A small k is Hindi's "of".
    if (!isRecord && token.text !== 'K' && !NUMBERED_RECORDS.has(token.plain)) return [];
    return numberBehind(text, tokens, at, !isRecord);
  });
}

function numberBehind(text: string, tokens: readonly Token[], at: number, needsNumber: boolean): Redaction[] {
  let edge = at;
  let isNumbered = false;
  for (let next = at + 2; next < tokens.length && next <= at + 2 * WORDS_BETWEEN; next += 2) {
    const { kind, plain } = tokens[next]!;
    const isFiller = kind === 'word' && (FILLERS.has(plain) || COPULAS.test(plain));
    if (!isFiller || !/^[\s:.#()–-]{1,3}$/.test(tokens[next - 1]!.text)) break;
    isNumbered ||= FILLERS.has(plain) || plain === 'id';
    edge = next;
  }
  if (needsNumber && !isNumbered) return [];
  const found = NUMBER.exec(text.slice(tokens[edge]!.end, tokens[edge]!.end + 60));
  if (!found || found[1]!.replace(/\P{Nd}/gu, '').length < FEWEST_DIGITS) return [];
  const end = tokens[edge]!.end + found[0].length;
  return [{ kind: 'record', start: end - found[1]!.length, end }];
}
