import { later } from '../parts/later.js';

/** The panel in which somebody chooses their keys; its program comes when it is opened. */
export const KeysPanel = later(async () => (await import('./keys-panel.js')).KeysPanel);
