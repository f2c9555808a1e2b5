import { LONGEST_SWITCH_DAYS, type EntryFault, type OpeningRefusal } from '@pukar/directory-core/domain';
import { RefusalError } from '@pukar/platform/http';

const CHANGED = 'Somebody changed this meanwhile. Look at it again.';
const wrong = (code: string, field: string, message: string): RefusalError => new RefusalError(422, code, message, { [field]: [message] });

/** Why a piece of content is not kept, in words that say what to do. */
export function entryRefusal(refusal: EntryFault | 'changed' | 'not-found'): RefusalError {
  switch (refusal) {
    case 'changed': return new RefusalError(409, 'changed', CHANGED);
    case 'not-found': return new RefusalError(404, 'not-found', 'There is no such entry.');
    case 'bad-code': return wrong(refusal, 'code', 'The code does not fit what this is: look at a neighbour’s.');
    case 'unknown-district': return wrong(refusal, 'district', 'There is no such district.');
    case 'unknown-office': return wrong(refusal, 'offices', 'No office has this code: ENE-BPL for a district, ENE-D-BHOPAL for a division, ENE-STATE for the state.');
    case 'unknown-owner': return wrong(refusal, 'owner', 'No department and no post has this code.');
    case 'bad-review': return wrong(refusal, 'reviewOn', 'Choose a day from today to two years ahead.');
    case 'words-missing': return wrong(refusal, 'texts', 'Hindi and English need words for every part.');
  }
}

/** Why something is not switched. */
export function openingRefusal(refusal: OpeningRefusal | 'changed' | 'not-that'): RefusalError {
  switch (refusal) {
    case 'changed': return new RefusalError(409, 'changed', CHANGED);
    case 'not-that': return new RefusalError(422, refusal, 'A queue is opened and closed; everyone is told something.');
    case 'past': return wrong(refusal, 'until', 'Choose a time that is still to come.');
    case 'too-long': return wrong(refusal, 'until', `At most ${LONGEST_SWITCH_DAYS} days ahead: what lasts longer is a matter of hours and holidays.`);
    case 'no-such-notice': return wrong(refusal, 'notice', 'This announcement may not be made now: look at it in the directory.');
    case 'review-before-end': return wrong(refusal, 'until', 'The notice must be looked at again before then: choose an earlier end, or a later day of review in the directory.');
    case 'bad-hours': return wrong(refusal, 'hours', 'Each span begins before it ends, and after the one before it.');
  }
}
