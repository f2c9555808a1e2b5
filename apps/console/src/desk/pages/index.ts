import { loadLater } from '../load-later.js';

/** The pages of supervisors and administrators, each of whose programs comes when it is first opened: none waits for another's. */
export const AnnouncementsPage = loadLater(async () => (await import('./announcements.js')).AnnouncementsPage);
export const CallbacksPage = loadLater(async () => (await import('./call-backs.js')).CallbacksPage);
export const DirectoryPage = loadLater(async () => (await import('./directory.js')).DirectoryPage);
export const DistributionPage = loadLater(async () => (await import('./distribution.js')).DistributionPage);
export const IdentityPage = loadLater(async () => (await import('./identity.js')).IdentityPage);
export const MenusPage = loadLater(async () => (await import('./menus.js')).MenusPage);
export const OpeningPage = loadLater(async () => (await import('./opening.js')).OpeningPage);
export const PressurePage = loadLater(async () => (await import('./pressure.js')).PressurePage);
export const PromptsPage = loadLater(async () => (await import('./prompts.js')).PromptsPage);
export const RecordingsPage = loadLater(async () => (await import('./recordings.js')).RecordingsPage);
export const ReportsPage = loadLater(async () => (await import('./reports.js')).ReportsPage);
export const ScoreCardsPage = loadLater(async () => (await import('./score-cards.js')).ScoreCardsPage);
export const ShiftsPage = loadLater(async () => (await import('./shifts.js')).ShiftsPage);
export const StaffAccountsPage = loadLater(async () => (await import('../account/staff-accounts-page.js')).StaffAccountsPage);
export const StaffingPage = loadLater(async () => (await import('./staffing.js')).StaffingPage);
export const SurveyPage = loadLater(async () => (await import('./survey.js')).SurveyPage);
export const TemplatesPage = loadLater(async () => (await import('./messages.js')).TemplatesPage);
export const VoicemailsPage = loadLater(async () => (await import('./voicemail.js')).VoicemailsPage);
export const FloorPage = loadLater(async () => (await import('../floor-page.js')).FloorPage);
export const WallPage = loadLater(async () => (await import('../floor-page.js')).WallPage);
export const MarksPage = loadLater(async () => (await import('../conduct-page.js')).MarksPage);
export const SameMatter = loadLater(async () => (await import('../same-matter.js')).SameMatter);
