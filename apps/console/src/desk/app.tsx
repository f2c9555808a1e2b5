import { SignedInSchema } from '@pukar/access-core/contracts';
import { ConductAlert } from '@pukar/citizens-console';
import { Button, EmptyState, SignIn, useSession } from '@pukar/ui';
import { consoleText as text } from './console-messages.js';
import { DeskPage } from './desk-page.js';
import type { PageProps } from './page-props.js';
import { ADMINISTRATOR_PAGES, SUPERVISOR_PAGES } from './pages-of-role.js';
import { StaffPages } from './staff-pages.js';

/** The staff's console: sign-in, then the page of the person's role. */
export function App() {
  const { who, signIn, signOut, expire, look } = useSession(SignedInSchema);
  switch (who.state) {
    case 'looking':
      return <EmptyState title={text.looking} />;
    case 'unreachable':
      return <EmptyState title={text.unreachable}><p>{who.message}</p><Button kind="main" onClick={look}>{text.tryAgain}</Button></EmptyState>;
    case 'signed-out':
      return <SignIn title={text.signInTitle} signIn={signIn} />;
    case 'signed-in':
      return <PageOfRole person={who.person} onSignOut={() => void signOut()} onExpire={expire} />;
  }
}

function PageOfRole(page: PageProps) {
  switch (page.person.role) {
    case 'agent': return <DeskPage {...page} />;
    case 'supervisor': return <StaffPages pages={SUPERVISOR_PAGES} Alert={ConductAlert} {...page} />;
    case 'administrator': return <StaffPages pages={ADMINISTRATOR_PAGES} {...page} />;
  }
}
