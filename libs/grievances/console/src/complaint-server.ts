import type { CallerContext, Draft, DraftContent, SaveConsent, TellingConsent, WantMessages } from '@pukar/citizens-core/contracts';
import type { Alike, ForwardPreview, LikelyCategories, Registered, RegisterRequest, TicketView } from '@pukar/grievances-core/contracts';
import type { Answer } from '@pukar/ui';
import type { WatchedServer } from './watched/watch-server.js';

export interface SavedDraft {
  readonly version: number;
  readonly savedAt: string;
  /** Only where the server changed what was sent. */
  readonly content?: DraftContent | undefined;
}

/** Who keeps drafts. */
export type DraftKeeper = Pick<ComplaintServer, 'openDraft' | 'saveDraft'>;

/** What the complaint asks of the call centre's server; the page connects it to its socket. */
export interface ComplaintServer extends WatchedServer {
  callerContext(callId: string): Promise<Answer<CallerContext>>;
  openDraft(callId: string): Promise<Answer<Draft>>;
  saveDraft(save: { callId: string; baseVersion: number; content: DraftContent }): Promise<Answer<SavedDraft>>;
  openConsent(callId: string): Promise<Answer<TellingConsent>>;
  saveConsent(answer: SaveConsent): Promise<Answer<TellingConsent>>;
  forgetGreeting(callId: string): Promise<Answer<unknown>>;
  wantMessages(wish: WantMessages): Promise<Answer<unknown>>;
  preview(request: { callId: string; content: DraftContent }): Promise<Answer<ForwardPreview>>;
  likelyCategories(placeCode: string | null): Promise<Answer<LikelyCategories>>;
  alike(request: { callId: string; content: DraftContent }): Promise<Answer<Alike>>;
  register(request: RegisterRequest): Promise<Answer<Registered>>;
  lookUp(number: string): Promise<Answer<TicketView>>;
  /** Tells of a draft that changed, perhaps by this screen itself. */
  onDraftChanged(listener: (callId: string) => void): () => void;
}
