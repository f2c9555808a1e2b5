import { OPEN_STATES } from '@pukar/grievances-core/domain';

/** Whether somebody still has to act on a ticket in this state: only then its promised date matters. */
export const isOpen = (state: string): boolean => (OPEN_STATES as readonly string[]).includes(state);
