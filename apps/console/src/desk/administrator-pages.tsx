import { boardText } from '@pukar/acd-console/board';
import { distributionText } from '@pukar/acd-console/distribution';
import { shiftsText } from '@pukar/acd-console/shifts';
import { announcementText } from '@pukar/announcements-console';
import { IdentityAlert, identityText } from '@pukar/citizens-console';
import { entriesText, openingText } from '@pukar/directory-console';
import { menusText, promptsText } from '@pukar/ivr-console';
import { templateText } from '@pukar/messaging-console';
import { reportsText, staffingText } from '@pukar/reporting-console';
import { surveyText } from '@pukar/surveys-console';
import { AdministratorPage } from './administrator-page.js';
import { consoleText as text } from './console-messages.js';
import type { PageProps } from './page-props.js';
import { AnnouncementsPage, DirectoryPage, DistributionPage, FloorPage, IdentityPage, MenusPage, OpeningPage, PromptsPage, ReportsPage, ShiftsPage, StaffAccountsPage, StaffingPage, SurveyPage, TemplatesPage, WallPage } from './pages/index.js';
import type { StaffPage } from './staff-page.js';
import { StaffPages } from './staff-pages.js';

const PAGES: readonly [StaffPage, ...StaffPage[]] = [
  { address: 'administration', title: text.administration, Page: AdministratorPage },
  { address: 'floor', title: boardText.title, Page: FloorPage, isWide: true },
  { address: 'wall', title: boardText.wallTitle, Page: WallPage, isBare: true },
  { address: 'reports', title: reportsText.title, Page: ReportsPage, isWide: true },
  { address: 'distribution', title: distributionText.title, Page: DistributionPage },
  { address: 'menus', title: menusText.title, Page: MenusPage },
  { address: 'prompts', title: promptsText.title, Page: PromptsPage },
  { address: 'announcements', title: announcementText.title, Page: AnnouncementsPage },
  { address: 'directory', title: entriesText.title, Page: DirectoryPage },
  { address: 'staff', title: text.staff, Page: StaffAccountsPage, isWide: true },
  { address: 'shifts', title: shiftsText.title, Page: ShiftsPage, isSeldom: true },
  { address: 'staffing', title: staffingText.title, Page: StaffingPage, isSeldom: true },
  { address: 'messages', title: templateText.title, Page: TemplatesPage, isSeldom: true },
  { address: 'opening', title: openingText.title, Page: OpeningPage, isSeldom: true },
  { address: 'identity', title: identityText.title, Page: IdentityPage, isSeldom: true },
  { address: 'survey', title: surveyText.title, Page: SurveyPage, isSeldom: true },
];

/** What an administrator looks at. */
export function AdministratorPages(page: PageProps) {
  return <StaffPages pages={PAGES} Alert={IdentityAlert} {...page} />;
}
