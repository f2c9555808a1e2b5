import { Button, Notice } from '@pukar/ui';
import { type ComponentType, createElement, lazy, Suspense } from 'react';
import { complaintText as text } from './complaint-messages.js';

/** A part of the desk whose program comes when it is first shown: the desk is there sooner without. What cannot be loaded says so; the complaint beside it is kept. */
export function loadPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy<ComponentType<Props>>(async () => ({ default: await load().catch(() => NotLoaded) }));
  return function LoadedPart(props: Props) {
    return <Suspense>{createElement(Part as ComponentType<Props>, props)}</Suspense>;
  };
}

function NotLoaded() {
  return <Notice tone="soon" testId="part-not-loaded">{text.partNotLoaded} <Button onClick={() => location.reload()}>{text.loadAgain}</Button></Notice>;
}
