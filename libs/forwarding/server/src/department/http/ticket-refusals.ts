import type { Result } from '@pukar/kernel';
import type { DeedRefusal } from '../acts/deed.js';
import { type Said, valueOrSaid } from './said.js';

/** What an officer is told, one sentence for each refusal. */
const SAID = {
  'not-found': [404, 'Your office has no ticket with this reference.'],
  'unknown-evidence': [422, 'One of the files is not of this ticket, or was named before. Attach it again.', 'evidence'],
  changed: [409, 'Somebody changed this ticket in the meantime. Look at it again.'],
  'already-resolved': [409, 'This ticket is resolved already.'],
  'passed-on': [409, 'Another office has this ticket now.'],
  over: [409, 'Nothing more is to be done on this ticket.'],
  'not-for-this': [409, 'Your office does not have this ticket for that.'],
  'not-your-role': [403, 'Your role may not do this.'],
  'not-yours': [403, 'This ticket is with another officer. You can look at it only.'],
  'unknown-action': [422, 'Choose what was done from the list.', 'actionCode'],
  'unknown-officer': [422, 'Choose an officer of your office.', 'officerId'],
  'same-officer': [422, 'This officer has it already.', 'officerId'],
  'officer-away': [422, 'This officer is away. Choose who stands in, or another.', 'officerId'],
  'too-low': [422, 'It has climbed: an officer of the first level may not have it again.', 'officerId'],
  'day-past': [422, 'Choose a day after today.', 'newDay'],
  'day-too-far': [422, 'Choose a day within 90 days.', 'newDay'],
  'proposal-pending': [409, 'A proposal of your office is not decided yet.'],
  'unknown-department': [422, 'Choose the department from the list.', 'department'],
  'own-department': [422, 'It is with this department already.', 'department'],
  settled: [409, 'The head of administration has decided whose it is. It cannot be transferred again.'],
  waiting: [409, 'The citizen is being asked already. Wait for the answer.'],
  'late-already': [409, 'It is late already: a question stops no clock any more. Act on what is known.'],
  'asked-twice': [409, 'The citizen was asked twice already. Act on what is known.'],
} as const satisfies Record<DeedRefusal, Said>;

/** The value, or the refusal on its way to the client. */
export const valueOrRefusal = <T>(result: Result<T, DeedRefusal>): T => valueOrSaid(result, SAID);
