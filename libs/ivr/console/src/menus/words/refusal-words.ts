import type { EditRefusal } from '@pukar/ivr-core/domain';
import { editorText as text } from '../../editor-messages.js';
import { leaderWords } from './way-words.js';

const MOST = 6;

/** Why a change was not made, in words that say what to do. */
export function refusalWords(refusal: EditRefusal): string {
  switch (refusal.code) {
    case 'still-led-to': return text.stillLedTo(refusal.by.slice(0, MOST).map(leaderWords).join(' · '), Math.max(0, refusal.by.length - MOST));
    case 'name-taken': return text.nameTaken;
    case 'bad-name': return text.badName;
    case 'last-one': return text.lastOne;
    case 'bad-value': return text.badValue;
    case 'no-such-node': case 'no-such-place': return text.goneMeanwhile;
  }
}
