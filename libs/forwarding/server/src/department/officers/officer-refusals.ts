import type { AbsenceRefusal } from '@pukar/forwarding-core/domain';
import type { Result } from '@pukar/kernel';
import type { WeakPassword } from '@pukar/platform/crypto';
import type { AddRefusal } from './add-officer.use-case.js';
import type { MailRefusal } from './confirm-mail.use-case.js';
import { type Said, valueOrSaid } from '../http/said.js';

type Refusal = AddRefusal | MailRefusal | AbsenceRefusal | 'successor-unknown' | 'chosen-already' | 'like-login' | WeakPassword;

/** What whoever looks after officers is told, one sentence for each refusal. */
const SAID = {
  'not-found': [404, 'Your department has no such officer below you.'],
  there: [409, 'This officer was added already. For a password, give a new first one.'],
  'unknown-office': [422, 'Choose an office from the list.', 'officeCode'],
  'not-yours-to-give': [422, 'Nobody of this role can be added there by you.', 'role'],
  'login-begins': [422, 'A login begins with the code of your department, as shown.', 'login'],
  'login-taken': [422, 'This login is taken. Choose another.', 'login'],
  'no-login': [409, 'This officer has no login.'],
  'asked-too-often': [409, 'Five codes a day go to an officer, and no more. Try again tomorrow.'],
  'wrong-code': [422, 'This is not the code that was mailed. Look again.', 'code'],
  'wrong-password': [422, 'That is not your own password.', 'password'],
  'too-many-tries': [429, 'Too many wrong passwords. Try again in 15 minutes.'],
  over: [409, 'This code no longer counts. Have a new one mailed.'],
  'day-past': [422, 'Choose today or a later day.', 'from'],
  'days-turned': [422, 'The last day lies before the first.', 'until'],
  'days-too-many': [422, 'At most 180 days. For longer, end the access and name a successor.', 'until'],
  'away-already': [422, 'This officer is away on one of these days already.', 'from'],
  'stand-in-away': [422, 'This officer is away on one of these days. Choose another.', 'standInId'],
  'stand-in-too-low': [422, 'Choose an officer of at least the same level.', 'standInId'],
  'stand-in-unknown': [422, 'Choose another officer of the same office.', 'standInId'],
  'successor-unknown': [422, 'Choose another officer of the same office, of at least the same level.', 'successorId'],
  'chosen-already': [409, 'You have chosen your password already.'],
  'like-login': [422, 'A password does not hold the login.', 'password'],
  common: [422, 'Many people have this one: whoever guesses tries it first. Choose another.', 'password'],
  'word-of-here': [422, 'There is a word in it that everybody here would try: a name, the helpline’s name or number. Choose another.', 'password'],
} as const satisfies Record<Refusal, Said>;

/** The value, or the refusal on its way to the client. */
export const valueOrRefusal = <T>(result: Result<T, Refusal>): T => valueOrSaid(result, SAID);
