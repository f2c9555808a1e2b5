export { CallIdSchema, CallerContextSchema, type CallerContext } from './caller-context.js';
export { DraftContentSchema, DraftSchema, emptyDraft, SaveDraftSchema, type Draft, type DraftContent } from './draft.js';
export { SaveConsentSchema, TellingConsentSchema, type SaveConsent, type TellingConsent } from './telling-consent.js';
