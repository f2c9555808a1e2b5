export {
  AcceptOfferSchema, BreakSchema, DeskSnapshotSchema, DESK_EVENTS, DESK_VERSION, FinishWrapUpSchema, HeartbeatSchema, NothingSchema,
  PRESENCES, type DeskSnapshot, type Presence,
} from './desk.js';
