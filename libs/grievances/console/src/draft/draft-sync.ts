import type { Draft, DraftContent } from '@pukar/citizens-core/contracts';
import { mergeDrafts, sameContent } from './merge-drafts.js';

/** A pause this long in typing saves. */
export const PAUSE_MS = 400;
/** Somebody who types without a pause is saved this often all the same. */
export const LONGEST_UNSAVED_MS = 2_000;
/** A notice of a change that comes this soon after an own save is about that save. */
export const OWN_NOTICE_MS = 1_000;
/** How long after a fault the save is tried again. */
export const RETRY_MS = 2_000;

interface Known {
  readonly version: number;
  readonly content: DraftContent;
}

/** The draft of one call as its screen knows it: what the server has, what the person sees, and what is on its way. */
export interface DraftSync {
  readonly callId: string;
  /** The last draft that the server is known to have. */
  readonly base: Known;
  readonly savedAt: string;
  /** When the server last took a save of this screen, in milliseconds of the screen's clock. */
  readonly takenAt: number | null;
  /** What the screen shows. */
  readonly typed: DraftContent;
  /** The last key press, and the first one that is not saved yet; milliseconds. */
  readonly typedAt: number;
  readonly unsavedSince: number | null;
  readonly saving: Known | null;
  readonly fetching: boolean;
  readonly online: boolean;
  /** No save before this moment: the last one met a fault. */
  readonly retryAt: number | null;
  readonly registered: Draft['registered'];
  /** Set when the server takes no more of this draft, e.g. because the call is no longer with this agent. */
  readonly closedBy: string | null;
}

export type DraftInput =
  | { readonly type: 'edited'; readonly change: Partial<DraftContent> }
  | { readonly type: 'saved'; readonly version: number; readonly savedAt: string; readonly content?: DraftContent | undefined }
  | { readonly type: 'refused'; readonly code: string }
  | { readonly type: 'unanswered' }
  | { readonly type: 'fetched'; readonly draft: Draft }
  | { readonly type: 'changed-elsewhere' }
  | { readonly type: 'connection'; readonly online: boolean }
  | { readonly type: 'flush' }
  | { readonly type: 'tick' };

export type DraftEffect =
  | { readonly type: 'save'; readonly baseVersion: number; readonly content: DraftContent }
  | { readonly type: 'fetch' };

export interface DraftStep {
  readonly state: DraftSync;
  readonly effects: readonly DraftEffect[];
}

/** The text that an earlier page of this call could not save any more. */
export interface UnsavedText {
  readonly base: Known;
  readonly typed: DraftContent;
}

/** Begins with the server's draft; text left over from before a reload is laid over it and saved. */
export function beginDraft(draft: Draft, left: UnsavedText | null, now: number): DraftStep {
  const typed = left && !draft.registered ? mergeDrafts(left.base.content, left.typed, draft.content) : draft.content;
  const state: DraftSync = {
    callId: draft.callId, base: { version: draft.version, content: draft.content }, savedAt: draft.savedAt, takenAt: null, typed, typedAt: now - PAUSE_MS,
    unsavedSince: sameContent(typed, draft.content) ? null : now, saving: null, fetching: false, online: true, retryAt: null,
    registered: draft.registered, closedBy: null,
  };
  return settle(state, now);
}

/** Whether what is on the screen is what the server has. */
export const isSaved = (state: DraftSync): boolean => sameContent(state.typed, state.base.content);

/** Moves on, and says what must be sent. One save is on its way at a time. */
export function stepDraft(state: DraftSync, input: DraftInput, now: number): DraftStep {
  switch (input.type) {
    case 'edited': return settle(edited(state, input.change, now), now);
    case 'saved': return settle(saved(state, input, now), now);
    case 'refused': return refused(state, input.code, now);
    case 'unanswered': return settle({ ...state, saving: null, fetching: false, retryAt: now + RETRY_MS }, now);
    case 'fetched': return settle(fetched(state, input.draft, now), now);
    case 'changed-elsewhere': return isOwnNotice(state, now) ? { state, effects: [] } : fetch(state);
    case 'connection': return connection({ ...state, online: input.online, saving: null, fetching: false, retryAt: null }, now);
    case 'flush': return settle({ ...state, typedAt: now - PAUSE_MS, retryAt: null }, now);
    case 'tick': return settle(state, now);
  }
}

/** When `tick` is due next, in milliseconds of the same clock; null when nothing waits. */
export function wakeAt(state: DraftSync): number | null {
  if (!state.online || state.saving || state.fetching || state.unsavedSince === null || state.registered || state.closedBy) return null;
  const due = Math.min(state.typedAt + PAUSE_MS, state.unsavedSince + LONGEST_UNSAVED_MS);
  return Math.max(due, state.retryAt ?? due);
}

function settle(state: DraftSync, now: number): DraftStep {
  const due = wakeAt(state);
  if (due === null || due > now) return { state, effects: [] };
  return {
    state: { ...state, saving: { version: state.base.version, content: state.typed }, retryAt: null },
    effects: [{ type: 'save', baseVersion: state.base.version, content: state.typed }],
  };
}

/** Back on line, what is not saved is sent; else the draft is fetched: it may have changed, or been registered, meanwhile. */
function connection(state: DraftSync, now: number): DraftStep {
  const isOver = state.registered !== null || state.closedBy !== null;
  return state.online && state.unsavedSince === null && !isOver ? fetch(state) : settle(state, now);
}

function edited(state: DraftSync, change: Partial<DraftContent>, now: number): DraftSync {
  if (state.registered || state.closedBy) return state;
  const typed = { ...state.typed, ...change };
  return { ...state, typed, typedAt: now, unsavedSince: sameContent(typed, state.base.content) ? null : (state.unsavedSince ?? now) };
}

function saved(state: DraftSync, answer: { version: number; savedAt: string; content?: DraftContent | undefined }, now: number): DraftSync {
  const sent = state.saving?.content ?? state.typed;
  const content = answer.content ?? sent;
  return rebased({ ...state, saving: null, savedAt: answer.savedAt, takenAt: now }, { version: answer.version, content }, sent, now);
}

function refused(state: DraftSync, code: string, now: number): DraftStep {
  if (code === 'stale' || code === 'registered') return fetch({ ...state, saving: null });
  if (code === 'not-your-call') return { state: { ...state, saving: null, fetching: false, closedBy: code }, effects: [] };
  return settle({ ...state, saving: null, fetching: false, retryAt: now + RETRY_MS }, now);
}

function fetched(state: DraftSync, draft: Draft, now: number): DraftSync {
  const known = { ...state, fetching: false, savedAt: draft.savedAt, registered: draft.registered };
  if (draft.registered) return { ...known, saving: null, base: { version: draft.version, content: draft.content }, typed: draft.content, unsavedSince: null };
  if (draft.version < state.base.version) return { ...state, fetching: false };
  return rebased(known, { version: draft.version, content: draft.content }, state.base.content, now);
}

/** Takes over what the server has now; what was typed since `before` stays on top of it. */
function rebased(state: DraftSync, base: Known, before: DraftContent, now: number): DraftSync {
  const typed = mergeDrafts(before, state.typed, base.content);
  return { ...state, base, typed, unsavedSince: sameContent(typed, base.content) ? null : now };
}

/** A save that is on its way meets the other side's change by itself: it is refused as stale. */
const isOwnNotice = (state: DraftSync, now: number): boolean =>
  state.saving !== null || state.fetching || (state.takenAt !== null && now - state.takenAt < OWN_NOTICE_MS);

const fetch = (state: DraftSync): DraftStep => ({ state: { ...state, fetching: true }, effects: [{ type: 'fetch' }] });
