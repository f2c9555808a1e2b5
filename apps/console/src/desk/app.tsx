import { type SignedIn, SignedInSchema } from '@pukar/access-core/contracts';
import { Button, EmptyState, SignIn, useSession, useTouches } from '@pukar/ui';
import { lazy, Suspense } from 'react';
import { consoleText as text } from './console-messages.js';
import { DeskPage } from './desk-page.js';
import { loadLater } from './load-later.js';
import { OwnKeys } from './own-keys.js';
import type { PageProps } from './page-props.js';

const FactorFirst = lazy(async () => ({ default: (await import('../account/factor-first.js')).FactorFirst }));
const SupervisorPages = loadLater(async () => (await import('./supervisor-pages.js')).SupervisorPages);
const AdministratorPages = loadLater(async () => (await import('./administrator-pages.js')).AdministratorPages);

/** The staff's console: sign-in, then the page of the person's role. */
export function App() {
  const { who, signIn, signOut, expire, look } = useSession(SignedInSchema, idOf);
  useTouches(who.state === 'signed-in' ? who.person.idleMinutes : undefined, expire);
  switch (who.state) {
    case 'looking':
      return <EmptyState title={text.looking} />;
    case 'unreachable':
      return <EmptyState title={text.unreachable}><p>{who.message}</p><Button kind="main" onClick={look}>{text.tryAgain}</Button></EmptyState>;
    case 'signed-out':
      return <SignIn title={text.signInTitle} signIn={signIn} why={who.why} />;
    case 'signed-in':
      if (who.person.mustAddFactor) return <Suspense fallback={<EmptyState title={text.looking} />}><FactorFirst of="staff" onAdded={look} onSignOut={() => void signOut()} onExpire={expire} /></Suspense>;
      return <OwnKeys key={who.person.id} onExpire={expire}><PageOfRole person={who.person} onSignOut={() => void signOut()} onExpire={expire} /></OwnKeys>;
  }
}

function PageOfRole(page: PageProps) {
  switch (page.person.role) {
    case 'agent': return <DeskPage {...page} />;
    case 'supervisor': return <SupervisorPages {...page} />;
    case 'administrator': return <AdministratorPages {...page} />;
  }
}

const idOf = ({ id }: SignedIn): string => id;
