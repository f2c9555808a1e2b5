import { TopBar, usePageTitle } from '@pukar/ui';
import { type ComponentType, useEffect, useRef, useSyncExternalStore } from 'react';
import { consoleText as text } from './console-messages.js';
import { MorePages } from './more-pages.js';
import { PaletteButton, usePagesInPalette } from './own-keys.js';
import { PageLink } from './page-link.js';
import type { PageProps } from './page-props.js';
import type { StaffPage } from './staff-page.js';

/** The pages of a role, one at a time; the first unless the address says another. `Alert`: what must be seen on each of them. */
export function StaffPages({ pages, Alert, ...page }: PageProps & { readonly pages: readonly [StaffPage, ...StaffPage[]]; readonly Alert?: ComponentType<PageProps> }) {
  const address = useSyncExternalStore(onAddress, () => location.hash.slice(1));
  usePagesInPalette(pages);
  const shown = pages.find((one) => one.address === address) ?? pages[0];
  usePageTitle(shown.title);
  const links = useRef<HTMLElement>(null);
  useEffect(() => { void links.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }); }, [shown]);
  const listed = pages.filter(({ isBare }) => !isBare);
  const seldom = listed.filter(({ isSeldom }) => isSeldom);
  if (shown.isBare) return <shown.Page {...page} />;
  return (
    <div className="page">
      <TopBar title={shown.title} person={page.person.name} own={<PaletteButton />} onSignOut={page.onSignOut}>
        {listed.length > 1 && (
          <div className="pages-bar">
            <nav className="pages" ref={links} aria-label={text.pages}>{listed.filter(({ isSeldom }) => !isSeldom).map((one) => <PageLink key={one.address} page={one} isShown={one === shown} />)}</nav>
            {seldom.length > 0 && <MorePages pages={seldom} shown={shown} />}
          </div>
        )}
      </TopBar>
      <main className={`page__main${shown.isWide ? ' page__main--wide' : ''}`}>{Alert && <Alert {...page} />}<shown.Page key={shown.address} {...page} /></main>
    </div>
  );
}

function onAddress(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
