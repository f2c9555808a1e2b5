import type { DraftContent, LeftInBecause } from '@pukar/citizens-core/contracts';
import { anchorOf, placeOf, type Stretch, trimmed } from '@pukar/grievances-core/domain';

type Marks = Pick<DraftContent, 'takenOut' | 'leftIn'>;
/** A change of what the agent marked; undefined where there is nothing to change. */
export type MarksChange = Partial<Marks> | undefined;

/** As many marks as a draft holds. */
const MOST = 60;
const LONGEST_QUOTE = 400;
const MARK_OF_A_LETTER = /^[\p{M}\u200c\u200d]/u;

/** Takes a selection out, without the blanks at its ends and never in the middle of a letter with its vowel signs. */
export function takeOut(text: string, selected: Stretch, { takenOut, leftIn }: Marks): MarksChange {
  const inside = trimmed(text, selected);
  const stretch = inside && wholeLetters(text, inside);
  if (!stretch || stretch.end - stretch.start > LONGEST_QUOTE || takenOut.length >= MOST) return undefined;
  if (takenOut.some((anchor) => isSame(placeOf(text, anchor), stretch))) return undefined;
  return { takenOut: [...takenOut, anchorOf(text, stretch)], leftIn: leftIn.filter((anchor) => !overlaps(placeOf(text, anchor), stretch)) };
}

/** Puts back what the agent took out by hand there; undefined where nothing was by hand. */
export function putBack(text: string, stretch: Stretch, { takenOut }: Marks): MarksChange {
  const rest = takenOut.filter((anchor) => !overlaps(placeOf(text, anchor), stretch));
  return rest.length === takenOut.length ? undefined : { takenOut: rest };
}

/** Leaves in what was recognised there, for a reason. */
export function leaveIn(text: string, stretch: Stretch, because: LeftInBecause, { leftIn }: Marks): MarksChange {
  if (leftIn.length >= MOST || stretch.end - stretch.start > LONGEST_QUOTE) return undefined;
  return { leftIn: [...leftIn.filter((anchor) => !isSame(placeOf(text, anchor), stretch)), { ...anchorOf(text, stretch), because }] };
}

/** Takes out again what was left in. */
export const takeAgain = (text: string, stretch: Stretch, { leftIn }: Marks): MarksChange => ({ leftIn: leftIn.filter((anchor) => !overlaps(placeOf(text, anchor), stretch)) });

const isSame = (place: Stretch | undefined, stretch: Stretch): boolean => place?.start === stretch.start && place.end === stretch.end;
const overlaps = (place: Stretch | undefined, stretch: Stretch): boolean => place !== undefined && place.start < stretch.end && stretch.start < place.end;

function wholeLetters(text: string, { start, end }: Stretch): Stretch {
  let [from, to] = [start, end];
  while (from > 0 && MARK_OF_A_LETTER.test(text.slice(from))) from -= 1;
  while (to < text.length && MARK_OF_A_LETTER.test(text.slice(to))) to += 1;
  return { start: from, end: to };
}

/** Whether something was to be left in, and the server, which knows the caller's own numbers, took it out all the same. */
export const stayedOut = ({ statement, leftIn }: Pick<DraftContent, 'statement' | 'leftIn'>, redactions: readonly Stretch[]): boolean =>
  leftIn.some((anchor) => redactions.some((redaction) => isSame(placeOf(statement, anchor), redaction)));
