import { TopBar, usePageTitle } from '@pukar/ui';
import { type ComponentType, useEffect, useRef, useSyncExternalStore } from 'react';
import { consoleText as text } from './console-messages.js';
import { PaletteButton, usePagesInPalette } from './own-keys.js';
import type { PageProps } from './page-props.js';

/** A page of a role, and its address within the console. */
export interface StaffPage {
  /** `call-backs`: it stands in the address after `#`, so that a page can be shared and reloaded. */
  readonly address: string;
  readonly title: string;
  readonly Page: ComponentType<PageProps>;
  /** It takes the whole width. */
  readonly isWide?: boolean;
  /** It stands alone on the screen, without the bar, and is reached from another page. */
  readonly isBare?: boolean;
}

/** The pages of a role, one at a time; the first unless the address says another. `Alert`: what must be seen on each of them. */
export function StaffPages({ pages, Alert, ...page }: PageProps & { readonly pages: readonly [StaffPage, ...StaffPage[]]; readonly Alert?: ComponentType<PageProps> }) {
  const address = useSyncExternalStore(onAddress, () => location.hash.slice(1));
  usePagesInPalette(pages);
  const shown = pages.find((one) => one.address === address) ?? pages[0];
  usePageTitle(shown.title);
  const links = useRef<HTMLElement>(null);
  useEffect(() => { void links.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }); }, [shown]);
  if (shown.isBare) return <shown.Page {...page} />;
  return (
    <div className="page">
      <TopBar title={shown.title} person={page.person.name} own={<PaletteButton />} onSignOut={page.onSignOut}>
        {pages.length > 1 && (
          <nav className="pages" ref={links} aria-label={text.pages}>
            {pages.filter(({ isBare }) => !isBare).map((one) => <a key={one.address} className="pages__page" href={`#${one.address}`} aria-current={one === shown ? 'page' : undefined} data-testid={`page-${one.address}`}>{one.title}</a>)}
          </nav>
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
