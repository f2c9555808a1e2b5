import { OfficerSignedInSchema } from '@pukar/forwarding-core/contracts';
import { Button, type ConnectSocket, EmptyState, SignIn, useSession } from '@pukar/ui';
import { InboxScreen } from './inbox-screen.js';
import { loadLater } from './load-later.js';
import { inboxText } from './messages.js';
import { type OfficerPage, PageFrame, PageLinks, SignedInContext, useOfficerPage } from './officer-pages.js';
import './style/inbox.css';
import './style/answering.css';

const TODAY: OfficerPage = { address: 'today', title: inboxText.today.title, Page: loadLater(async () => (await import('./today/today-page.js')).TodayPage) };

/** The officers' inbox: sign-in, then the tickets of the officer's own office, or another of the officers' pages. `connect` is Socket.IO's `io`. */
export function InboxApp({ connect, pages: others = [] }: { readonly connect: ConnectSocket; readonly pages?: readonly OfficerPage[] }) {
  const pages = [TODAY, ...others];
  const page = useOfficerPage(pages);
  const links = <PageLinks pages={pages} shown={page} />;
  const { who, signIn, signOut, expire, look } = useSession(OfficerSignedInSchema);
  switch (who.state) {
    case 'looking':
      return <EmptyState title={inboxText.looking} />;
    case 'unreachable':
      return <EmptyState title={inboxText.unreachable}><p>{who.message}</p><Button kind="main" onClick={look}>{inboxText.tryAgain}</Button></EmptyState>;
    case 'signed-out':
      return <SignIn title={inboxText.signInTitle} signIn={signIn} testIdPrefix="officer" />;
    case 'signed-in':
      if (page) return <SignedInContext value={who.person}><PageFrame signedIn={who.person} onSignOut={() => void signOut()} links={links}><page.Page onSignedOut={expire} /></PageFrame></SignedInContext>;
      return <SignedInContext value={who.person}><InboxScreen signedIn={who.person} connect={connect} onSignOut={signOut} onSignedOut={expire} links={links} /></SignedInContext>;
  }
}
