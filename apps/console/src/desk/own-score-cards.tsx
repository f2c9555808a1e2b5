import { lazy, Suspense } from 'react';

const OwnCards = lazy(async () => ({ default: (await import('@pukar/recordings-console/own-cards')).OwnCards }));

/** The agent's own score cards, between calls: their program comes after the desk is there. */
export function OwnScoreCards({ onExpire }: { readonly onExpire: () => void }) {
  return <Suspense fallback={null}><OwnCards onExpire={onExpire} /></Suspense>;
}
