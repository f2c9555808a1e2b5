import { useEffect } from 'react';
import { uiText } from './ui-messages.js';

/** Names the browser's tab after the page that is shown; it has its name from before once the page is left. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = uiText.pageTitle(title);
    return () => { document.title = before; };
  }, [title]);
}
