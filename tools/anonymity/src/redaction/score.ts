import { type Redaction, redactStatement } from '@pukar/forwarding-core/domain';
import { KINDS_OF, type Label, type Labelled } from './labelled.js';

/** One of something that was looked for: right or wrong, by what it was and in which language. */
export interface Outcome {
  readonly what: string;
  readonly code: string;
  readonly isRight: boolean;
  readonly piece: string;
  readonly text: string;
}

/** What became of a set of statements. */
export interface Scored {
  /** One for each thing that had to go. */
  readonly recalled: readonly Outcome[];
  /** One for each redaction. */
  readonly precise: readonly Outcome[];
  /** One for each word that had to stay. */
  readonly survived: readonly Outcome[];
}

/** Redacts each statement and compares. */
export function score(statements: readonly Labelled[]): Scored {
  const scored = statements.map((statement) => ({ statement, redactions: redactStatement(statement.text, statement.known).redactions }));
  return {
    recalled: scored.flatMap(({ statement, redactions }) => statement.labels.map((label) => outcome(statement, label.slot, label, isGone(statement.text, label, redactions)))),
    precise: scored.flatMap(({ statement, redactions }) => redactions.map((redaction) => outcome(statement, redaction.kind, redaction, isCalledFor(statement, redaction)))),
    survived: scored.flatMap(({ statement, redactions }) => wordsOf(statement).map((word) => outcome(statement, 'substance', word, !redactions.some((redaction) => overlaps(redaction, word))))),
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
const outcome = ({ code, text }: Labelled, what: string, { start, end }: Stretch, isRight: boolean): Outcome => ({ what, code, isRight, piece: text.slice(start, end), text });

/** Forms of address give nobody away, nor does a single letter. */
const POLITE = /^(?:ji|mrs?|shri|bai|bhai|didi|babu|जी|श्रीमती|बाई|भाई|বাবু|ਜੀ|ବାବୁ|بھائی)$/iu;

/** Whether every word and number of it is gone. */
function isGone(text: string, label: Label, redactions: readonly Redaction[]): boolean {
  return [...text.slice(label.start, label.end).matchAll(/[\p{L}\p{M}\p{N}*]+/gu)].every((match) => {
    const isSmall = (label.slot === 'name' || label.slot === 'person') && (match[0].length === 1 || POLITE.test(match[0]));
    const start = label.start + match.index;
    return isSmall || redactions.some((redaction) => redaction.start <= start && redaction.end >= start + match[0].length) || /^[xX*]+$/.test(match[0]);
  });
}

/** It takes out something of its kind, and nothing that had to stay. */
const isCalledFor = ({ labels, substance }: Labelled, redaction: Redaction): boolean =>
  labels.some((label) => KINDS_OF[label.slot].includes(redaction.kind) && overlaps(label, redaction)) && !substance.some((stretch) => overlaps(stretch, redaction));

const wordsOf = ({ text, substance }: Labelled): Stretch[] =>
  substance.flatMap(({ start, end }) => [...text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length })));
