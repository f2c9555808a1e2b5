import { DropPanel } from '@pukar/ui';
import { type KeyboardEvent, useState } from 'react';
import { consoleText as text } from './console-messages.js';
import { PageLink } from './page-link.js';
import type { StaffPage } from './staff-page.js';

/** Pages that are looked at now and then, in a panel under their button; the arrow keys walk it. */
export function MorePages({ pages, shown }: { readonly pages: readonly StaffPage[]; readonly shown: StaffPage }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button" className="pages__page pages__more drop-from" aria-haspopup="dialog" aria-expanded={isOpen} aria-current={pages.includes(shown) ? 'true' : undefined}
        data-testid="more-pages" onClick={() => setOpen(true)}
      >{text.morePages} <span aria-hidden="true">▾</span></button>
      {isOpen && (
        <DropPanel label={text.morePages} isMenu onClose={() => setOpen(false)} testId="more-pages-panel">
          <nav className="pages pages--list" aria-label={text.morePages} onKeyDown={walk}>
            {pages.map((page) => <PageLink key={page.address} page={page} isShown={page === shown} onChosen={() => setOpen(false)} />)}
          </nav>
        </DropPanel>
      )}
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll('a')];
  links.at((links.findIndex((link) => link === document.activeElement) + step) % links.length)?.focus();
}
