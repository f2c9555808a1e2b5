export {
  AcceptOfferSchema, BeatSchema, BreakSchema, DeskSnapshotSchema, DESK_EVENTS, DESK_VERSION, FinishWrapUpSchema, HeartbeatSchema, NothingSchema,
  NOT_READY_BECAUSE, PRESENCES, UNREADY_REASONS, type DeskSnapshot, type NotReadyBecause, type Presence, type UnreadyReason,
} from './desk.js';
export { FloorEventSchema, type FloorEvent, type FloorEventKind } from './floor-events.js';
