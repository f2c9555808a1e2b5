import { indianTime, StatusWord } from '@pukar/ui';
import { complaintText as text } from '../complaint-messages.js';
import { type DraftSync, isSaved } from './draft-sync.js';

/** Whether what was typed is safe at the server. */
export function DraftStatus({ state, isOnline }: { readonly state: DraftSync; readonly isOnline: boolean }) {
  if (state.closedBy && !isSaved(state)) return <StatusWord tone="late" testId="draft-state">{text.notSavedClosed}</StatusWord>;
  // Nothing is lost while it is opened: there is a server, and it has not answered yet.
  if (!state.online && isOnline) return <StatusWord tone="calm" testId="draft-state">{text.openingDraft}</StatusWord>;
  if (!state.online) return <StatusWord tone="soon" testId="draft-state">{text.notSavedOffline}</StatusWord>;
  if (isSaved(state)) return <StatusWord tone="done" testId="draft-state">{text.savedAt(indianTime(new Date(state.savedAt)))}</StatusWord>;
  return state.retryAt === null ? <StatusWord tone="calm" testId="draft-state">{text.saving}</StatusWord> : <StatusWord tone="soon" testId="draft-state">{text.notSaved}</StatusWord>;
}
