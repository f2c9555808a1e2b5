import { loadPart } from './load-part.js';

const load = () => import('./call-workspace.js');

/** The workspace of a call. Its program comes once the desk is there, and before anybody rings: see `fetchCallWorkspace`. */
export const CallWorkspace = loadPart(async () => (await load()).CallWorkspace);

/** Fetches the workspace's program ahead of the first call. Where it cannot be had now, the call asks for it again. */
export const fetchCallWorkspace = (): void => void load().catch(() => undefined);
