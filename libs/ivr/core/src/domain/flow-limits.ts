/** How a node may be called: lower case and hyphens, and short, because its name is read in every drawing and list. */
export const NODE_NAME = /^[a-z]+(-[a-z]+)*$/;
/** The longest name of a node, a field, a topic, and of a value that a choice keeps. */
export const MOST_OF_NAME = 12;
/** How a field may be called. */
export const FIELD_NAME = /^[a-z][a-z0-9]*$/;
/** What a choice may keep: it travels in every webhook's address, between quotes and beside separators. */
export const KEPT_VALUE = /^[A-Za-z0-9-]+$/;
/** How many digits may be taken: one is a key of a menu. */
export const DIGITS = { least: 2, most: 20 } as const;
/** How many seconds a caller may speak for. */
export const SPOKEN_SECONDS = { least: 5, most: 600 } as const;
/** How many seconds of silence are waited for. */
export const SILENT_SECONDS = { least: 1, most: 30 } as const;
/** How often a caller is helped before a person comes. */
export const MOST_HELPS = 2;

/** Whether a node may be called so. */
export const isNodeName = (name: string): boolean => name.length <= MOST_OF_NAME && NODE_NAME.test(name);
