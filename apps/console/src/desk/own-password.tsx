import { later, type PaletteItem, usePaletteItems } from '@pukar/ui';
import { useState } from 'react';
import { consoleText } from './console-messages.js';

const PasswordPanel = later(async () => (await import('./password-panel.js')).PasswordPanel);

/** Where a person changes their password, whatever their page: found in the palette. */
export function OwnPassword() {
  const [isOpen, setOpen] = useState(false);
  const [items] = useState<readonly PaletteItem[]>(() => [{ id: 'own-password', name: consoleText.ownPassword.title, group: consoleText.me, run: () => setOpen(true) }]);
  usePaletteItems(items);
  return isOpen ? <PasswordPanel onClose={() => setOpen(false)} /> : null;
}
