import { TopBar, usePageTitle } from '@pukar/ui';
import type { OfficerSignedIn } from '@pukar/forwarding-core/contracts';
import { type ComponentType, createContext, type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { inboxText } from './messages.js';

/** A page of the officers beside their tickets, and its address after `#`, so that it can be shared and reloaded. */
export interface OfficerPage {
  readonly address: string;
  readonly title: string;
  /** Whose page it is; everybody's where left out. The server asks as well. */
  readonly roles?: readonly OfficerSignedIn['officer']['role'][];
  readonly Page: ComponentType<{ readonly onSignedOut: () => void }>;
}

/** Who is signed in, for the pages beside the tickets. */
export const SignedInContext = createContext<OfficerSignedIn | undefined>(undefined);

/** The page that the address names; undefined for the tickets. */
export function useOfficerPage(pages: readonly OfficerPage[]): OfficerPage | undefined {
  const address = useSyncExternalStore(onAddress, () => location.hash.slice(1));
  return pages.find((page) => page.address === address);
}

/** The way from page to page; nothing where there is only one. */
export function PageLinks({ pages, shown }: { readonly pages: readonly OfficerPage[]; readonly shown: OfficerPage | undefined }) {
  const links = useRef<HTMLElement>(null);
  // On a narrow screen the row of pages is wider than the screen: the one that is shown is in sight.
  useEffect(() => { links.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }, [shown]);
  if (pages.length === 0) return null;
  return (
    <nav ref={links} className="officer-pages" aria-label={inboxText.pages}>
      <a className="officer-pages__page" href="#tickets" aria-current={shown ? undefined : 'page'} data-testid="page-tickets">{inboxText.tickets}</a>
      {pages.map((page) => <a key={page.address} className="officer-pages__page" href={`#${page.address}`} aria-current={page === shown ? 'page' : undefined} data-testid={`page-${page.address}`}>{page.title}</a>)}
    </nav>
  );
}

interface PageFrameProps {
  readonly title: string;
  readonly signedIn: OfficerSignedIn;
  readonly onSignOut: () => void;
  readonly links: ReactNode;
  readonly children: ReactNode;
}

/** A page of the officers that is not the tickets: the same bar above it. */
export function PageFrame({ title, signedIn: { officer, office }, onSignOut, links, children }: PageFrameProps) {
  usePageTitle(title);
  return (
    <div className="officer-page">
      <TopBar title={<>{office.name.en} <span className="quiet" lang="hi-IN">{office.name.hi}</span></>} person={`${officer.name} · ${officer.post.en}`} onSignOut={onSignOut}>{links}</TopBar>
      <main className="officer-page__main">{children}</main>
    </div>
  );
}

function onAddress(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
