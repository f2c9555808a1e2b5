import { digitChains, type DigitChain } from './digit-chains.js';
import { findAddresses } from './find-addresses.js';
import { findEmails } from './find-emails.js';
import { findNames } from './find-names.js';
import { findMasked } from './find-masked.js';
import { findNumbers } from './find-numbers.js';
import { findPapers } from './find-papers.js';
import { findPeople } from './find-people.js';
import { findRecords } from './find-records.js';
import { findSpeltPlates } from './find-spelt-plates.js';
import { findPartedPhones } from './find-parted-phones.js';
import { findTails } from './find-tails.js';
import { findTickets } from './find-tickets.js';
import { mayStay } from './may-stay.js';
import { mergeSpans, type Redaction, type RedactionKind } from './span.js';
import { tokenise, type Token } from './tokens.js';

/** What the vault knows of the citizen and of others in the call. */
export interface KnownIdentity {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly phones: readonly string[];
  /** Ticket numbers that are in use, as ASCII digits: whoever knows one can ask, rate and close by it. */
  readonly tickets?: readonly string[];
}

/** A statement as a department may read it, and what was taken out of the original. */
export interface RedactedStatement {
  readonly text: string;
  /** Offsets in the original, UTF-16 units; sorted, without overlaps. */
  readonly redactions: readonly Redaction[];
  /** What was found and left in by hand; absent where nothing was. */
  readonly leftIn?: readonly Redaction[];
}

/** A stretch of a statement, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What somebody changed who read the statement. */
export interface ByHand {
  /** Goes too, whatever it is. */
  readonly takenOut: readonly Stretch[];
  /** Redactions, exactly from start to end, that do not go; one that holds an Aadhaar or a ticket number goes all the same. */
  readonly leftIn: readonly Stretch[];
}

/** What is left in the place of what was taken out. */
const MARKS: Readonly<Record<RedactionKind, string>> = {
  phone: '[phone number]',
  aadhaar: '[Aadhaar number]',
  pan: '[PAN]',
  voter: '[voter id]',
  vehicle: '[vehicle number]',
  document: '[document number]',
  email: '[e-mail]',
  account: '[account number]',
  record: '[consumer number]',
  ticket: '[ticket number]',
  name: '[name]',
  address: '[address]',
  personal: '[personal detail]',
};

/** Takes out of a statement what tells who complained; amounts, dates, places and other numbers stay. Linear in its length. */
export function redactStatement(text: string, known: KnownIdentity, byHand: ByHand = NOTHING_BY_HAND): RedactedStatement {
  const found = findAll(text, known);
  const leftIn = found.filter((redaction) => byHand.leftIn.some(({ start, end }) => start === redaction.start && end === redaction.end) && mayStay(text, redaction, known));
  const takenOut = byHand.takenOut.filter(({ start, end }) => start >= 0 && end > start && end <= text.length).map(({ start, end }): Redaction => ({ kind: 'personal', start, end }));
  const redactions = mergeSpans([...found.filter((redaction) => !leftIn.includes(redaction)), ...takenOut]);
  return { text: withMarks(text, redactions), redactions, ...(leftIn.length > 0 && { leftIn }) };
}

const NOTHING_BY_HAND: ByHand = { takenOut: [], leftIn: [] };

function findAll(text: string, known: KnownIdentity): Redaction[] {
  const tokens = tokenise(text);
  return mergeSpans([
    ...findNumbers(tokens),
    ...findKnownPhones(tokens, known.phones),
    ...findTickets(tokens, known.tickets ?? []),
    ...findMasked(text, tokens),
    ...findTails(tokens),
    ...findRecords(text, tokens),
    ...findPartedPhones(tokens),
    ...findPapers(text, tokens),
    ...findSpeltPlates(tokens),
    ...findEmails(text, tokens),
    ...findNames(tokens, known.names),
    ...findPeople(tokens),
    ...findAddresses(tokens, known.addresses),
  ]);
}

function withMarks(text: string, redactions: readonly Redaction[]): string {
  let rest = 0;
  let marked = '';
  for (const { kind, start, end } of redactions) {
    marked += text.slice(rest, start) + MARKS[kind];
    rest = end;
  }
  return marked + text.slice(rest);
}

/** A number that is known is found however it is grouped, whatever stands before it, and without its area code too. */
function findKnownPhones(tokens: readonly Token[], phones: readonly string[]): Redaction[] {
  const known = phones.map((phone) => tokenise(phone).filter((token) => token.kind === 'digits').map((token) => token.text).join('')).filter((digits) => digits.length >= SHORTEST_PHONE);
  const alone = tokens.flatMap(({ kind, text, start, end }): Redaction[] => (kind === 'digits' && text.length >= SHORTEST_PHONE && known.some((digits) => digits.endsWith(text)) ? [{ kind: 'phone', start, end }] : []));
  if (known.length === 0) return alone;
  return [...alone, ...digitChains(tokens, { withLists: true }).flatMap((chain) => known.flatMap((digits) => toldIn(tokens, chain, digits)))];
}

const SHORTEST_PHONE = 7;

/** Where a chain tells a number: all its own digits are in it, or the chain is its end. */
function toldIn(tokens: readonly Token[], chain: DigitChain, digits: string): Redaction[] {
  const told = chain.map((group) => group.digits).join('');
  const own = digits.slice(-10);
  const isItsEnd = told.length >= SHORTEST_PHONE && digits.endsWith(told);
  const at = isItsEnd ? 0 : told.indexOf(own);
  if (at < 0) return [];
  let before = 0;
  const groups = chain.filter((group) => {
    const begins = before;
    before += group.digits.length;
    return before > at && begins < at + (isItsEnd ? told.length : own.length);
  });
  return [{ kind: 'phone', start: tokens[groups[0]!.first]!.start, end: tokens[groups.at(-1)!.last]!.end }];
}
