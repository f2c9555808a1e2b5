import { StatusWord, type Tone, useFromClock } from '@pukar/ui';
import { useContext } from 'react';
import { DayOffContext } from './day-off.js';
import { type Due, dueWords } from './due-words.js';

/** How much time is left, in words with their colour and shape. */
export function DueWordOf({ row, isWaiting = false }: { readonly row: Due; readonly isWaiting?: boolean }) {
  const isDayOff = useContext(DayOffContext);
  const [tone, words] = useFromClock((now) => dueWords(row, { isWaiting, isDayOff, now }).join('|')).split('|') as [Tone, string];
  return <span className="due-word figures"><StatusWord tone={tone}>{words}</StatusWord></span>;
}
