import type { StaffPage } from './staff-page.js';

/** The way to a page of the role; marked on the page itself. */
export function PageLink({ page: { address, title }, isShown, onChosen }: { readonly page: Pick<StaffPage, 'address' | 'title'>; readonly isShown: boolean; readonly onChosen?: () => void }) {
  return <a className="pages__page" href={`#${address}`} aria-current={isShown ? 'page' : undefined} data-testid={`page-${address}`} onClick={onChosen}>{title}</a>;
}
