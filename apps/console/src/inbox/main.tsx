import { startTheme } from '@pukar/ui';
import { InboxApp, loadLater } from '@pukar/forwarding-console';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { io } from 'socket.io-client';

startTheme();
/** Their programs come when they are first opened: the tickets are there sooner without. */
const PAGES = [
  { address: 'month', title: 'Month', Page: loadLater(async () => (await import('@pukar/reporting-console/department')).DigestPage) },
  { address: 'announcements', title: 'Announcements', Page: loadLater(async () => (await import('@pukar/announcements-console/department')).OfficeAnnouncementsPage) },
  { address: 'account', title: 'Account', Page: loadLater(async () => (await import('../account/account-page.js')).AccountPage) },
];
const FactorFirst = loadLater(async () => (await import('../account/officer-first.js')).OfficerFirst);

const root = document.getElementById('root');
if (!root) throw new Error('inbox.html has no #root');
createRoot(root).render(<StrictMode><InboxApp connect={(options) => io(options)} pages={PAGES} FactorFirst={FactorFirst} /></StrictMode>);
