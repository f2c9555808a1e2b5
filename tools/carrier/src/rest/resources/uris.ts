import { rfc2822 } from '../../core/rfc2822.js';

export const API_VERSION = '2010-04-01';

/** The path of an account, or of something of it, without `.json`. */
export const accountUri = (accountSid: string, ...rest: readonly string[]): string => [`/${API_VERSION}/Accounts/${accountSid}`, ...rest].join('/');

/** The paths of what belongs to a resource: `{ recordings: '…/Recordings.json' }`. */
export const subresources = (uri: string, names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).map(([name, path]) => [name, `${uri}/${path}.json`]));

export const dateOrNull = (date: Date | string | undefined): string | null => (date === undefined ? null : rfc2822(new Date(date)));
