import { acdServer } from '../index.js';

/** All migrations of the floor, for a database of a spec. */
export const ACD_MIGRATIONS = [...acdServer.migrations];
