import type { DraftWatchers, WatchedDraft } from '@pukar/citizens-core/contracts';
import type { Answer } from '@pukar/ui';

/** What a watcher's screen asks of the call centre's server. */
export interface WatchServer {
  watch(callId: string): Promise<Answer<WatchedDraft>>;
  unwatch(callId: string): Promise<Answer<unknown>>;
  /** Tells of a version of a draft that this person watches. */
  onWatchedDraft(listener: (changed: { readonly callId: string; readonly version: number }) => void): () => void;
}

/** What an agent's screen asks about who watches. */
export interface WatchedServer {
  watchers(callId: string): Promise<Answer<DraftWatchers>>;
  /** Somebody began to watch, or ended it. */
  onDraftWatched(listener: (callId: string) => void): () => void;
}
