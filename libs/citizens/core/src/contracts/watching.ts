import * as z from 'zod';
import { DraftContentSchema } from './draft.js';

/** After so long without a word from their screen nobody watches any more, in seconds. */
export const WATCH_SECONDS = 60;

/**
 * Answer of `draft:watch` { callId }, which begins to watch a draft and, sent again within `WATCH_SECONDS`, goes on; refused `not-live` when no agent has the call
 * (any more). The beginning of each watching leaves an audit row, and the agent is told of it. `draft:unwatch` { callId } ends it.
 * Pushed while it goes on: `watched-draft` { callId, version }. `draft:asked` and `draft:asked-end` are the same for a colleague who is asked about the call; refused `not-asked` besides.
 */
export const WatchedDraftSchema = z.object({
  callId: z.uuid(),
  /** 0 while the agent has not opened one. */
  version: z.number().int(),
  savedAt: z.iso.datetime().nullable(),
  /** As the agent's screen shows it: numbers of phones are masked. Null while there is none. */
  content: DraftContentSchema.nullable(),
  isRegistered: z.boolean(),
});
export type WatchedDraft = z.infer<typeof WatchedDraftSchema>;

/** Answer of `draft:watchers` { callId }, to the agent who has the call: who watches them write. Pushed when it changed: `draft-watched` { callId }. */
export const DraftWatchersSchema = z.object({ watchers: z.array(z.object({ name: z.string(), since: z.iso.datetime() })) });
export type DraftWatchers = z.infer<typeof DraftWatchersSchema>;
