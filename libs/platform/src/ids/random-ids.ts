import { randomBytes } from 'node:crypto';
import type { IdSource } from '@pukar/kernel';
import { v7 } from 'uuid';

/** Ids and chance from the operating system. */
export const randomIds: IdSource = { uuid: () => v7(), randomBytes: (count) => randomBytes(count) };
