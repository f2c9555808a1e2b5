import { announcementText, OfficeAnnouncementsPage } from '@pukar/announcements-console/department';
import { DigestPage, digestText } from '@pukar/reporting-console/department';
import { startTheme } from '@pukar/ui';
import { InboxApp } from '@pukar/forwarding-console';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { io } from 'socket.io-client';

startTheme();
const PAGES = [{ address: 'month', title: digestText.title, Page: DigestPage }, { address: 'announcements', title: announcementText.title, Page: OfficeAnnouncementsPage }];

const root = document.getElementById('root');
if (!root) throw new Error('inbox.html has no #root');
createRoot(root).render(<StrictMode><InboxApp connect={(options) => io(options)} pages={PAGES} /></StrictMode>);
