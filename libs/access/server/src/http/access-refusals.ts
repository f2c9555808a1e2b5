import type { Result } from '@pukar/kernel';
import { RefusalError } from '@pukar/platform/http';

const refusals = {
  'wrong-sign-in': () => new RefusalError(401, 'wrong-sign-in', 'Login and password do not match.'),
  'second-factor': () => new RefusalError(401, 'second-factor', 'Enter the code that your authenticator shows.'),
  'wrong-sign-in-code': () => new RefusalError(401, 'wrong-code', 'That code is not right, or was used already.', { code: ['That is not it. Wait for the next one.'] }),
  'wrong-code': () => new RefusalError(422, 'wrong-code', 'That code is not right, or was used already.', { code: ['That is not it. Wait for the next one.'] }),
  'too-many-tries': () => new RefusalError(429, 'too-many-tries', 'Too many wrong tries. Try again in 15 minutes, or ask your supervisor.'),
  'wrong-own-password': () => new RefusalError(422, 'wrong-password', 'That is not the password that you have.', { password: ['That is not it.'] }),
  'wrong-current': () => new RefusalError(422, 'wrong-password', 'That is not the password that you have.', { current: ['That is not it.'] }),
  'like-login': () => new RefusalError(422, 'like-login', 'Choose one without your login in it.', { password: ['Your login is in it.'] }),
  common: () => new RefusalError(422, 'common', 'Choose one that is not among those that many have.', { password: ['Many people have it: whoever guesses tries it first.'] }),
  'word-of-here': () => new RefusalError(422, 'word-of-here', 'Choose one without your name, the helpline\'s name or its number.', { password: ['There is a word in it that everybody here would try.'] }),
  'there-already': () => new RefusalError(409, 'there-already', 'You have a second factor. Remove it before you add another.'),
  'not-begun': () => new RefusalError(409, 'not-begun', 'There is no second factor to do that with. Begin again.'),
  off: () => new RefusalError(409, 'off', 'This helpline is set to ask for no second factor.'),
  'not-found': () => new RefusalError(404, 'not-found', 'There is nobody like that, or nothing to take away.'),
  'same-person': () => new RefusalError(403, 'same-person', 'Another administrator has to do this: nobody takes away their own.'),
} as const;

/** The value, or the refusal in words. `as`: names that mean another sentence here. */
export function valueOrRefused<T>(result: Result<T, string>, as: Readonly<Record<string, keyof typeof refusals>> = {}): T {
  if (result.ok) return result.value;
  throw refusals[as[result.refusal] ?? (result.refusal as keyof typeof refusals)]();
}
