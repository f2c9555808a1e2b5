import { type ComponentType, createElement, lazy, Suspense } from 'react';
import { uiText } from '../text/ui-messages.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

/** A part whose program comes when it is first shown: the page is there sooner without. What cannot be loaded says so, and leaves the rest of the page as it is. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy<ComponentType<Props>>(async () => ({ default: await load().catch(() => NotLoaded) }));
  return function Later(props: Props) {
    return <Suspense>{createElement(Part as ComponentType<Props>, props)}</Suspense>;
  };
}

function NotLoaded() {
  return <Notice tone="soon">{uiText.notLoaded} <Button onClick={() => window.location.reload()}>{uiText.reload}</Button></Notice>;
}
