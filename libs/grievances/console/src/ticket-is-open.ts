/** Whether somebody still has to act on a ticket in this state: only then its promised date matters. */
export const isOpen = (state: string): boolean => state === 'registered' || state === 'on-its-way' || state === 'forwarded' || state === 'reopened';
