import type { Group } from './way.js';
import { ACTS_AND_ANSWERS } from './ways/acts.js';
import { ADDRESSES } from './ways/addresses.js';
import { DATABASE } from './ways/database.js';
import { HELPLINE } from './ways/helpline.js';
import { ROUTES } from './ways/routes.js';
import { SOCKETS } from './ways/sockets.js';
import { TELEPHONE } from './ways/telephone.js';
import { TRACES } from './ways/traces.js';

/** Traces last: the others leave them. */
export const GROUPS: readonly Group[] = [ADDRESSES, ACTS_AND_ANSWERS, SOCKETS, DATABASE, TELEPHONE, ROUTES, HELPLINE, TRACES];
