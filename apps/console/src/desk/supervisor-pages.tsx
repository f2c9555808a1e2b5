import { boardText } from '@pukar/acd-console/board';
import { shiftsText } from '@pukar/acd-console/shifts';
import { announcementText } from '@pukar/announcements-console';
import { callbackText } from '@pukar/callbacks-console';
import { ConductAlert, conductText, IdentityAlert, identityText, PressureAlert, pressureText } from '@pukar/citizens-console';
import { alikeText } from '@pukar/grievances-console';
import { openingText } from '@pukar/directory-console';
import { promptsText } from '@pukar/ivr-console';
import { recordingText, voicemailText } from '@pukar/recordings-console';
import { scoringText } from '@pukar/recordings-console/scoring';
import { reportsText, staffingText } from '@pukar/reporting-console';
import { surveyText } from '@pukar/surveys-console';
import type { PageProps } from './page-props.js';
import { AnnouncementsPage, CallbacksPage, FloorPage, IdentityPage, MarksPage, OpeningPage, PressurePage, PromptsPage, RecordingsPage, ReportsPage, SameMatter, ScoreCardsPage, ShiftsPage, StaffingPage, SurveyPage, VoicemailsPage, WallPage } from './pages/index.js';
import type { StaffPage } from './staff-page.js';
import { StaffPages } from './staff-pages.js';

const PAGES: readonly [StaffPage, ...StaffPage[]] = [
  { address: 'floor', title: boardText.title, Page: FloorPage, isWide: true },
  { address: 'wall', title: boardText.wallTitle, Page: WallPage, isBare: true },
  { address: 'reports', title: reportsText.title, Page: ReportsPage, isWide: true },
  { address: 'shifts', title: shiftsText.title, Page: ShiftsPage },
  { address: 'staffing', title: staffingText.title, Page: StaffingPage },
  { address: 'call-backs', title: callbackText.title, Page: CallbacksPage },
  { address: 'voicemail', title: voicemailText.voicemail, Page: VoicemailsPage },
  { address: 'recordings', title: recordingText.recordings, Page: RecordingsPage },
  { address: 'score-cards', title: scoringText.title, Page: ScoreCardsPage },
  { address: 'announcements', title: announcementText.title, Page: AnnouncementsPage, isSeldom: true },
  { address: 'conduct', title: conductText.title, Page: MarksPage, isSeldom: true },
  { address: 'pressure', title: pressureText.title, Page: PressurePage, isSeldom: true },
  { address: 'identity', title: identityText.title, Page: IdentityPage, isSeldom: true },
  { address: 'same-matter', title: alikeText.page, Page: SameMatter, isSeldom: true },
  { address: 'opening', title: openingText.title, Page: OpeningPage, isSeldom: true },
  { address: 'survey', title: surveyText.title, Page: SurveyPage, isSeldom: true },
  { address: 'prompts', title: promptsText.title, Page: PromptsPage, isSeldom: true },
];

/** What a supervisor looks at. */
export function SupervisorPages(page: PageProps) {
  return <StaffPages pages={PAGES} Alert={Alerts} {...page} />;
}

function Alerts(page: PageProps) {
  return <><PressureAlert {...page} /><ConductAlert {...page} /><IdentityAlert {...page} /></>;
}
