import { type OfficerSignedIn, OfficerSignedInSchema } from '@pukar/forwarding-core/contracts';
import { Button, type ConnectSocket, EmptyState, SignIn, useSession, useTouches } from '@pukar/ui';
import type { ComponentType } from 'react';
import { InboxScreen } from './inbox-screen.js';
import { loadLater } from './load-later.js';
import { manageText } from './manage/manage-messages.js';
import { inboxText } from './messages.js';
import { type OfficerPage, PageFrame, PageLinks, SignedInContext, useOfficerPage } from './officer-pages.js';
import './style/inbox.css';
import './style/answering.css';
import './style/managed.css';

const TODAY: OfficerPage = { address: 'today', title: inboxText.today, Page: loadLater(async () => (await import('./today/today-page.js')).TodayPage) };

/** Pages of those who look after others. */
const MANAGING: readonly OfficerPage[] = [
  { address: 'templates', title: manageText.templates.title, roles: ['gro', 'escalation'], Page: loadLater(async () => (await import('./manage/templates-page.js')).TemplatesPage) },
  { address: 'officers', title: manageText.officers.title, roles: ['gro', 'escalation'], Page: loadLater(async () => (await import('./manage/officers-page.js')).OfficersPage) },
];
const ChoosePassword = loadLater(async () => (await import('./manage/choose-password.js')).ChoosePassword);

interface InboxAppProps {
  /** Socket.IO's `io`. */
  readonly connect: ConnectSocket;
  readonly pages?: readonly OfficerPage[];
  /** Stands before everything else where a second factor is required and not there yet. */
  readonly FactorFirst: ComponentType<{ readonly onAdded: () => void; readonly onSignOut: () => void; readonly onExpire: () => void }>;
}

/** The officers' inbox: sign-in, then the tickets of the officer's own office, or another of the officers' pages. */
export function InboxApp({ connect, pages: others = [], FactorFirst }: InboxAppProps) {
  const { who, signIn, signOut, expire, look } = useSession(OfficerSignedInSchema, idOf);
  useTouches(who.state === 'signed-in' ? who.person.idleMinutes : undefined, expire);
  const role = who.state === 'signed-in' ? who.person.officer.role : undefined;
  const pages = [TODAY, ...others, ...MANAGING].filter(({ roles }) => !roles || (role && roles.includes(role)));
  const page = useOfficerPage(pages);
  const links = <PageLinks pages={pages} shown={page} />;
  switch (who.state) {
    case 'looking':
      return <EmptyState title={inboxText.looking} />;
    case 'unreachable':
      return <EmptyState title={inboxText.unreachable}><p>{who.message}</p><Button kind="main" onClick={look}>{inboxText.tryAgain}</Button></EmptyState>;
    case 'signed-out':
      return <SignIn title={inboxText.signInTitle} signIn={signIn} why={who.why} testIdPrefix="officer" />;
    case 'signed-in':
      if (who.person.mustChoosePassword) return <ChoosePassword onChosen={look} onSignOut={() => void signOut()} onSignedOut={expire} />;
      if (who.person.mustAddFactor) return <FactorFirst onAdded={look} onSignOut={() => void signOut()} onExpire={expire} />;
      if (page) return <SignedInContext value={who.person}><PageFrame title={page.title} signedIn={who.person} onSignOut={() => void signOut()} links={links}><page.Page onSignedOut={expire} /></PageFrame></SignedInContext>;
      return <SignedInContext value={who.person}><InboxScreen signedIn={who.person} connect={connect} onSignOut={signOut} onSignedOut={expire} links={links} /></SignedInContext>;
  }
}

const idOf = ({ officer: { id } }: OfficerSignedIn): string => id;
