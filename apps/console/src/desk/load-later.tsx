import { Button, EmptyState } from '@pukar/ui';
import { type ComponentType, lazy, Suspense } from 'react';
import { consoleText as text } from './console-messages.js';
import type { PageProps } from './page-props.js';

/**
 * Pages whose program comes only to those who may look at them: an agent's desk is there sooner without. What cannot be loaded, because the
 * helpline was updated since this page was opened or the line is down, says so and is asked for again by loading the page anew.
 */
export function loadLater(load: () => Promise<ComponentType<PageProps>>): ComponentType<PageProps> {
  const Pages = lazy<ComponentType<PageProps>>(async () => ({ default: await load().catch(() => NotLoaded) }));
  return function LoadedLater(page: PageProps) {
    return <Suspense fallback={<EmptyState title={text.loadingPages} testId="loading-pages" />}><Pages {...page} /></Suspense>;
  };
}

function NotLoaded() {
  return (
    <div role="alert">
      <EmptyState title={text.pagesNotLoaded} testId="pages-not-loaded"><p>{text.pagesNotLoadedWhy}</p><Button kind="main" onClick={() => location.reload()}>{text.loadAgain}</Button></EmptyState>
    </div>
  );
}
