export { CallIdSchema, CallerContextSchema, type CallerContext } from './caller-context.js';
export { AnchorSchema, DraftContentSchema, DraftSchema, emptyDraft, SaveDraftSchema, LEFT_IN_BECAUSE, WRITTEN_INTAKES, type Anchor, type Draft, type DraftContent, type LeftInBecause, type WrittenIntake } from './draft.js';
export { BeginInwardSchema, OpenInwardSchema, type OpenInward } from './inward.js';
export { SaveConsentSchema, TellingConsentSchema, type SaveConsent, type TellingConsent, type WantMessages, WantMessagesSchema } from './telling-consent.js';
export {
  AppealSchema, CONDUCT_LISTS, ConductAlertsSchema, ConductQuerySchema, DecideMarkSchema, EndForAbuseSchema, MARK_KINDS, MARK_STATES, MarkCallSchema, MarkListSchema, MarkViewSchema,
  type ConductAlerts, type ConductList, type MarkDecision, type MarkKind, type MarkState, type MarkView,
} from './conduct.js';
export { IdentityOpened, IdentityOpenedSchema } from './events.js';
export {
  AskIdentitySchema, DecideIdentitySchema, IdentityAlertsSchema, IdentityRequestSchema, IdentityRequestsSchema, IdentityToldSchema, OPENING_STATES, OpenedIdentitySchema,
  type AskIdentity, type IdentityRequest, type OpenedIdentity, type OpeningState,
} from './identity.js';
export { HandlePressureSchema, PRESSURE_ANSWERS, PressureAlertsSchema, PressureReportSchema, PressureReportsSchema, type PressureAnswer, type PressureReport } from './pressure.js';
export { DraftWatchersSchema, WATCH_SECONDS, WatchedDraftSchema, type DraftWatchers, type WatchedDraft } from './watching.js';
