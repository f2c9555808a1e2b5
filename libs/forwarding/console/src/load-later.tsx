import { Button, EmptyState } from '@pukar/ui';
import { type ComponentType, lazy, Suspense } from 'react';
import { inboxText } from './messages.js';

/** A part whose program comes when it is first shown: the list is there sooner without. What cannot be loaded, because the helpline was updated or the line is down, says so. */
export function loadLater<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy<ComponentType<P>>(async () => ({ default: await load().catch(() => NotLoaded) }));
  return function LoadedLater(given: P) {
    return <Suspense fallback={<EmptyState title={inboxText.loadingPart} />}><Part {...given} /></Suspense>;
  };
}

function NotLoaded() {
  return <div role="alert"><EmptyState title={inboxText.partNotLoaded}><p>{inboxText.partNotLoadedWhy}</p><Button kind="main" onClick={() => location.reload()}>{inboxText.loadAgain}</Button></EmptyState></div>;
}
