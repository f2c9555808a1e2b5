import { randomBytes } from 'node:crypto';

export type CallSid = `CA${string}`;
export type ConferenceSid = `CF${string}`;
export type QueueSid = `QU${string}`;
export type RecordingSid = `RE${string}`;
export type MessageSid = `SM${string}`;

/** Makes Twilio's ids: two letters and 32 hexadecimal digits. */
export type NewSid = <Prefix extends 'CA' | 'CF' | 'QU' | 'SM' | 'PN' | 'AP' | 'RE' | 'ME' | 'PA'>(prefix: Prefix) => `${Prefix}${string}`;

export const randomSid: NewSid = (prefix) => `${prefix}${randomBytes(16).toString('hex')}`;
