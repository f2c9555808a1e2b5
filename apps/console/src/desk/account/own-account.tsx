import { type PaletteItem, usePaletteItems } from '@pukar/ui';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { consoleText } from '../console-messages.js';
import type { OpenPanel } from './panel.js';

const PANELS: Readonly<Record<'factor' | 'sessions', ComponentType<OpenPanel>>> = {
  factor: lazy(async () => ({ default: (await import('./factor-panel.js')).FactorPanel })),
  sessions: lazy(async () => ({ default: (await import('./sessions-panel.js')).SessionsPanel })),
};

/** A person's own second factor and sessions, whatever their page: found in the palette. */
export function OwnAccount({ onExpire }: { readonly onExpire: () => void }) {
  const [open, setOpen] = useState<keyof typeof PANELS | null>(null);
  const [items] = useState<readonly PaletteItem[]>(() => [
    { id: 'own-factor', name: consoleText.ownFactor, group: consoleText.me, run: () => setOpen('factor') },
    { id: 'own-sessions', name: consoleText.ownSessions, group: consoleText.me, run: () => setOpen('sessions') },
  ]);
  usePaletteItems(items);
  if (!open) return null;
  const Shown = PANELS[open];
  return <Suspense><Shown onClose={() => setOpen(null)} onExpire={onExpire} /></Suspense>;
}
