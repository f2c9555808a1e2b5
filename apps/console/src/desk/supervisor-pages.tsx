import { boardText } from '@pukar/acd-console/board';
import { ShiftsPage, shiftsText } from '@pukar/acd-console/shifts';
import { AnnouncementsPage, announcementText } from '@pukar/announcements-console';
import { CallbacksPage, callbackText } from '@pukar/callbacks-console';
import { ConductAlert, conductText, IdentityAlert, IdentityPage, identityText, PressureAlert, PressurePage, pressureText } from '@pukar/citizens-console';
import { alikeText } from '@pukar/grievances-console';
import { OpeningPage, openingText } from '@pukar/directory-console';
import { PromptsPage, promptsText } from '@pukar/ivr-console';
import { RecordingsPage, recordingText, VoicemailsPage, voicemailText } from '@pukar/recordings-console';
import { ScoreCardsPage, scoringText } from '@pukar/recordings-console/scoring';
import { ReportsPage, reportsText, StaffingPage, staffingText } from '@pukar/reporting-console';
import { SurveyPage, surveyText } from '@pukar/surveys-console';
import { MarksPage } from './conduct-page.js';
import { FloorPage, WallPage } from './floor-page.js';
import type { PageProps } from './page-props.js';
import { SameMatter } from './same-matter.js';
import { type StaffPage, StaffPages } from './staff-pages.js';

const PAGES: readonly [StaffPage, ...StaffPage[]] = [
  { address: 'floor', title: boardText.title, Page: FloorPage, isWide: true },
  { address: 'wall', title: boardText.wallTitle, Page: WallPage, isBare: true },
  { address: 'reports', title: reportsText.title, Page: ReportsPage, isWide: true },
  { address: 'shifts', title: shiftsText.title, Page: ShiftsPage },
  { address: 'staffing', title: staffingText.title, Page: StaffingPage },
  { address: 'call-backs', title: callbackText.title, Page: CallbacksPage },
  { address: 'voicemail', title: voicemailText.voicemail, Page: VoicemailsPage },
  { address: 'announcements', title: announcementText.title, Page: AnnouncementsPage },
  { address: 'conduct', title: conductText.title, Page: MarksPage },
  { address: 'pressure', title: pressureText.title, Page: PressurePage },
  { address: 'identity', title: identityText.title, Page: IdentityPage },
  { address: 'same-matter', title: alikeText.page, Page: SameMatter },
  { address: 'recordings', title: recordingText.recordings, Page: RecordingsPage },
  { address: 'score-cards', title: scoringText.title, Page: ScoreCardsPage },
  { address: 'opening', title: openingText.title, Page: OpeningPage },
  { address: 'survey', title: surveyText.title, Page: SurveyPage },
  { address: 'prompts', title: promptsText.title, Page: PromptsPage },
];

/** What a supervisor looks at. */
export function SupervisorPages(page: PageProps) {
  return <StaffPages pages={PAGES} Alert={Alerts} {...page} />;
}

function Alerts(page: PageProps) {
  return <><PressureAlert {...page} /><ConductAlert {...page} /><IdentityAlert {...page} /></>;
}
