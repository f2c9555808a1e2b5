import type { Redaction } from './span.js';
import { PAYMENT_HANDLES, PROVIDERS } from './words/mails.js';

const INSIDE = /[\p{L}\p{N}\p{M}._%+-]/u;
/** ` .com`, `. co . in`: a dot that was typed with spaces. */
const SPACED_END = /^ ?\. ?(?:com|co ?\. ?in|co|in|org|net|me|gov|edu|nic|info)(?![\p{L}\p{N}])/iu;
/** What somebody's own name for an address has and a word seldom. */
const OWN_NAME = /[\p{N}._-]/u;

/** E-mail and payment addresses with a sign: `name@bank`, `name @ bank`. */
export function findSignedAddresses(text: string): Redaction[] {
  const found: Redaction[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const leftEdge = text[at - 1] === ' ' ? at - 1 : at;
    const rightEdge = text[at + 1] === ' ' ? at + 2 : at + 1;
    const start = edgeOf(text, leftEdge, -1);
    let end = edgeOf(text, rightEdge, 1);
    while (end > rightEdge && /[.\-_%+]/.test(text[end - 1]!)) end -= 1;
    const domain = text.slice(rightEdge, end);
    if (start >= leftEdge || !/^\p{L}/u.test(domain) || domain.length < 2) continue;
    const { from, to } = withWords(text, start, end);
    const tail = SPACED_END.exec(text.slice(end, end + 12))?.[0].length ?? 0;
    const isSpaced = leftEdge !== at || rightEdge !== at + 1;
    if (!isSpaced || tail > 0 || domain.includes('.') || isHost(domain) || OWN_NAME.test(text.slice(start, leftEdge))) found.push({ kind: 'email', start: from, end: Math.max(to, end + tail) });
  }
  return found;
}

/** `prem(dot)kala@yahoo(dot)co(dot)in`: dots in words on both sides of the sign. */
function withWords(text: string, start: number, end: number): { from: number; to: number } {
  const before = /(?:[\p{L}\p{N}._%+-]{1,30} ?[([{] ?(?:dot|underscore) ?[)\]}] ?){1,3}$/iu.exec(text.slice(Math.max(0, start - 80), start));
  const after = /^(?: ?[([{] ?dot ?[)\]}] ?[\p{L}\p{N}-]{1,20}| dot (?:com|co|in|org|net|gov)(?![\p{L}])){1,3}/iu.exec(text.slice(end, end + 80));
  return { from: start - (before?.[0].length ?? 0), to: end + (after?.[0].length ?? 0) };
}

const isHost = (domain: string): boolean => PROVIDERS.has(domain.toLowerCase()) || PAYMENT_HANDLES.has(domain.toLowerCase());

function edgeOf(text: string, from: number, step: 1 | -1): number {
  let edge = from;
  while (INSIDE.test(text[step === 1 ? edge : edge - 1] ?? '')) edge += step;
  return edge;
}
