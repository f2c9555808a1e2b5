import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { StatusWord, type Tone, useFromClock } from '@pukar/ui';
import { inboxText } from '../messages.js';
import { type Due, dueOf, type DueWord } from './due.js';

const TONES: Readonly<Record<DueWord, Tone>> = { late: 'late', today: 'soon', tomorrow: 'soon', thisWeek: 'calm', later: 'calm', resolved: 'done' };

/** How near the deadline is: a word with its colour and shape, and how much time it is. */
export function DueWordOf({ row }: { readonly row: Pick<InboxRow, 'state' | 'dueAt'> }) {
  const [word, amount] = useFromClock((now) => inWords(dueOf(row, now))).split('|') as [DueWord, string];
  return (
    <span className="due-word figures">
      <StatusWord tone={TONES[word]}>{inboxText.due[word]}</StatusWord>
      {amount && <span>{amount}</span>}
    </span>
  );
}

function inWords({ word, days, hours }: Due): string {
  if (word === 'resolved' || word === 'tomorrow') return `${word}|`;
  return `${word}|${word === 'late' ? inboxText.lateBy(days) : inboxText.left(days, hours)}`;
}
