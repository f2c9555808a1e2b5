import * as z from 'zod';
import { categorySchema } from './category.js';
import { departmentSchema } from './department.js';
import { placeSchema } from './place.js';
import { actionTakenSchema } from './spoken-lists.js';

/** Answer of `GET /api/directory`: all that a form chooses from. `version` is a hash of the content, and its ETag. */
export const directorySnapshotSchema = z.object({
  version: z.string(),
  departments: z.array(departmentSchema),
  categories: z.array(categorySchema),
  places: z.array(placeSchema),
  actions: z.array(actionTakenSchema),
});
export type DirectorySnapshot = z.infer<typeof directorySnapshotSchema>;
