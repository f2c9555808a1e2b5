export {
  AcknowledgeAlertSchema, ALERT_KIND_NAMES, BOARD_EVENTS, BoardAgentSchema, BoardAlertSchema, BoardNewsSchema, BoardNumberSchema, BoardSchema, BroadcastSchema, EndBroadcastSchema, MoveCallSchema, PastAlertSchema, PastAlertsSchema, PrioritiseCallSchema,
  SetStateSchema, type Board, type BoardAgent, type BoardAlert, type BoardChange, type BoardNews, type BoardNumber, type BoardQueue, type BoardWaiting, type Broadcast, type MoveCall, type PastAlert, type PrioritiseCall, type SetState,
} from './board.js';
export { applyNews, boardNews } from './board-news.js';
export { SeenSchema, ToldSchema, ToldsSchema, type Told } from './told.js';
export {
  AcceptOfferSchema, BeatSchema, BreakSchema, DeskSnapshotSchema, DESK_EVENTS, DESK_VERSION, DISPOSITIONS, type Disposition, ExtendWrapUpSchema, FinishWrapUpSchema, HeartbeatSchema, type Line, LineSchema, NoteOutcomeSchema, NothingSchema,
  NOT_READY_BECAUSE, PRESENCES, UNREADY_REASONS, type DeskSnapshot, type NotReadyBecause, type Presence, type UnreadyReason,
} from './desk.js';
export { FloorEventSchema, type FloorEvent, type FloorEventKind } from './floor-events.js';
export { FloorPolicySchema } from './floor-policy.js';
export {
  CheckPolicySchema, PolicyFaultsSchema, PolicyPageSchema, PolicyTextSchema, PolicyVersionSchema, PublishPolicySchema, SetSkillsSchema, ShownPolicyFaultSchema,
  type PolicyPage, type PolicyText, type PolicyVersion, type PublishPolicy, type SetSkills, type ShownPolicyFault,
} from './policy-versions.js';
export { PlanShiftsSchema, ShiftFaultsSchema, ShiftsPageSchema, WeekPlanSchema, type PlanShifts, type ShiftsPage, type WrittenPlan } from './shifts.js';
