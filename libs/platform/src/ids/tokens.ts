/** What Nest injects a `Clock` by. */
export const CLOCK = Symbol('Clock');
/** What Nest injects an `IdSource` by. */
export const IDS = Symbol('IdSource');
