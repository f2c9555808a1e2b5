import { AnnouncementsPage, announcementText } from '@pukar/announcements-console';
import { CallbacksPage, callbackText } from '@pukar/callbacks-console';
import { conductText } from '@pukar/citizens-console';
import { DirectoryPage, entriesText, OpeningPage, openingText } from '@pukar/directory-console';
import { MenusPage, menusText, PromptsPage, promptsText } from '@pukar/ivr-console';
import { RecordingsPage, recordingText, VoicemailsPage, voicemailText } from '@pukar/recordings-console';
import { SurveyPage, surveyText } from '@pukar/surveys-console';
import { AdministratorPage } from './administrator-page.js';
import { MarksPage } from './conduct-page.js';
import { consoleText as text } from './console-messages.js';
import type { StaffPage } from './staff-pages.js';

/** What a supervisor looks at. */
export const SUPERVISOR_PAGES: readonly [StaffPage, ...StaffPage[]] = [
  { address: 'call-backs', title: callbackText.title, Page: CallbacksPage },
  { address: 'voicemail', title: voicemailText.voicemail, Page: VoicemailsPage },
  { address: 'announcements', title: announcementText.title, Page: AnnouncementsPage },
  { address: 'conduct', title: conductText.title, Page: MarksPage },
  { address: 'recordings', title: recordingText.recordings, Page: RecordingsPage },
  { address: 'opening', title: openingText.title, Page: OpeningPage },
  { address: 'survey', title: surveyText.title, Page: SurveyPage },
  { address: 'prompts', title: promptsText.title, Page: PromptsPage },
];

/** What an administrator looks at. */
export const ADMINISTRATOR_PAGES: readonly [StaffPage, ...StaffPage[]] = [
  { address: 'administration', title: text.administration, Page: AdministratorPage },
  { address: 'menus', title: menusText.title, Page: MenusPage },
  { address: 'prompts', title: promptsText.title, Page: PromptsPage },
  { address: 'announcements', title: announcementText.title, Page: AnnouncementsPage },
  { address: 'directory', title: entriesText.title, Page: DirectoryPage },
  { address: 'opening', title: openingText.title, Page: OpeningPage },
  { address: 'survey', title: surveyText.title, Page: SurveyPage },
];
