import type { DeskServer } from '@pukar/acd-console';
import { BeatSchema, type DeskSnapshot, DeskSnapshotSchema, LineSchema } from '@pukar/acd-core/contracts';
import type { ConductServer } from '@pukar/citizens-console';
import { SoftphoneAccessSchema } from '@pukar/calls-core/contracts';
import { CallerContextSchema, CallIdSchema, DraftContentSchema, DraftSchema, DraftWatchersSchema, TellingConsentSchema, WatchedDraftSchema } from '@pukar/citizens-core/contracts';
import type { ComplaintServer, SavedDraft, WatchServer } from '@pukar/grievances-console';
import { AlikeSchema, ForwardPreviewSchema, LikelyCategoriesSchema, RegisteredSchema, TicketViewSchema } from '@pukar/grievances-core/contracts';
import { type Answer, refused, type ReplySchema, type SocketClient } from '@pukar/ui';
import type { CallCentreMessages } from './call-centre-messages.js';
import { consoleText } from './console-messages.js';

type Socket = SocketClient<CallCentreMessages>;
/** A registration writes a ticket and its history: it is given more time than a look. */
const REGISTER_LIMIT_MS = 10_000;

/** The call centre's server as the desk asks it. */
export function deskServerOn(socket: Socket): DeskServer {
  const listeners = new Set<(snapshot: DeskSnapshot) => void>();
  const hear = (payload: unknown) => {
    const snapshot = DeskSnapshotSchema.safeParse(payload);
    if (snapshot.success) for (const listener of listeners) listener(snapshot.data);
  };
  const heard = async (asked: Promise<Answer<unknown>>) => {
    const answer = await asked;
    if (answer.ok) hear(answer.value);
    return answer;
  };
  socket.on('desk', hear);
  return {
    open: async () => read(await socket.emitWithAck('desk:open', {}), DeskSnapshotSchema),
    heartbeat: async (unready) => read(await socket.emitWithAck('desk:heartbeat', { unready }), BeatSchema),
    ready: () => heard(socket.emitWithAck('desk:ready', {})),
    takeBreak: (reason) => heard(socket.emitWithAck('desk:break', reason ? { reason } : {})),
    notReady: () => heard(socket.emitWithAck('desk:not-ready', {})),
    extendWrapUp: (callId) => heard(socket.emitWithAck('wrap-up:extend', { callId })),
    noteOutcome: (callId, disposition, isChosen) => socket.emitWithAck('wrap-up:outcome', { callId, disposition, isChosen }),
    accept: (claimId) => heard(socket.emitWithAck('offer:accept', { claimId })),
    decline: (claimId) => heard(socket.emitWithAck('offer:decline', { claimId })),
    finishWrapUp: (finish) => heard(socket.emitWithAck('wrap-up:finish', finish)),
    hangUp: (callId) => socket.emitWithAck('call:hang-up', { callId }),
    endForAbuse: (callId) => socket.emitWithAck('call:end-for-abuse', { callId, kind: 'abusive', note: '' }),
    hold: (callId, on) => socket.emitWithAck('call:hold', { callId, on }),
    softphoneAccess: async () => read(await socket.emitWithAck('softphone:access', {}), SoftphoneAccessSchema),
    onSnapshot: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onLine: (listener) => socket.on('line', (payload) => {
      const line = LineSchema.safeParse(payload);
      if (line.success) listener(line.data);
    }),
  };
}

/** The call centre's server as the desk says something of a caller's conduct. */
export function conductServerOn(socket: Socket): ConductServer {
  return {
    mark: (said) => socket.emitWithAck('conduct:mark', said),
    appeal: (said) => socket.emitWithAck('conduct:appeal', said),
  };
}

/** The call centre's server as the complaint asks it. */
export function complaintServerOn(socket: Socket): ComplaintServer {
  return {
    callerContext: async (callId) => read(await socket.emitWithAck('caller:context', { callId }), CallerContextSchema),
    openDraft: async (callId) => read(await socket.emitWithAck('draft:open', { callId }), DraftSchema),
    saveDraft: async (save) => read(await socket.emitWithAck('draft:save', save), SavedDraftSchema),
    openConsent: async (callId) => read(await socket.emitWithAck('consent:open', { callId }), TellingConsentSchema),
    saveConsent: async (answer) => read(await socket.emitWithAck('consent:save', answer), TellingConsentSchema),
    forgetGreeting: (callId) => socket.emitWithAck('greeting:forget', { callId }),
    wantMessages: (wish) => socket.emitWithAck('messages:want', wish),
    preview: async (request) => read(await socket.emitWithAck('grievance:preview', request), ForwardPreviewSchema),
    likelyCategories: async (placeCode) => read(await socket.emitWithAck('category:likely', { placeCode }), LikelyCategoriesSchema),
    alike: async (request) => read(await socket.emitWithAck('grievance:alike', request), AlikeSchema),
    register: async (request) => read(await socket.emitWithAck('grievance:register', request, REGISTER_LIMIT_MS), RegisteredSchema),
    lookUp: async (number) => read(await socket.emitWithAck('ticket:look-up', { number }), TicketViewSchema),
    watchers: async (callId) => read(await socket.emitWithAck('draft:watchers', { callId }), DraftWatchersSchema),
    onDraftWatched: (listener) => socket.on('draft-watched', (payload) => {
      const watched = CallIdSchema.safeParse(payload);
      if (watched.success) listener(watched.data.callId);
    }),
    onDraftChanged: (listener) => socket.on('draft', (payload) => {
      const changed = CallIdSchema.safeParse(payload);
      if (changed.success) listener(changed.data.callId);
    }),
  };
}

/** The call centre's server as drafts are watched while they are written: by a supervisor, or by a colleague who is asked about the call. */
export function watchServerOn(socket: Socket, by: 'supervisor' | 'asked' = 'supervisor'): WatchServer {
  const [begin, end] = by === 'asked' ? (['draft:asked', 'draft:asked-end'] as const) : (['draft:watch', 'draft:unwatch'] as const);
  return {
    watch: async (callId) => read(await socket.emitWithAck(begin, { callId }), WatchedDraftSchema),
    unwatch: (callId) => socket.emitWithAck(end, { callId }),
    onWatchedDraft: (listener) => socket.on('watched-draft', (payload) => {
      const changed = WatchedDraftSchema.pick({ callId: true, version: true }).safeParse(payload);
      if (changed.success) listener(changed.data);
    }),
  };
}

const SavedDraftSchema: ReplySchema<SavedDraft> = DraftSchema.pick({ version: true, savedAt: true }).extend({ content: DraftContentSchema.optional() });

/** The value of an answer, if it is what the contract says. */
export function read<T>(answer: Answer<unknown>, schema: ReplySchema<T>): Answer<T> {
  if (!answer.ok) return answer;
  const value = schema.safeParse(answer.value);
  return value.success ? { ok: true, value: value.data } : refused('unreadable', consoleText.outdated);
}
