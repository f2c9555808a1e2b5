import { later } from '@pukar/ui';

const load = () => import('./desk-parts-loaded.js');

/** Parts of the desk that nobody sees before a call or a wish: the desk is there sooner without, and fetches them while it waits. */
export const ConductStrip = later(async () => (await load()).ConductStrip);
export const InwardBar = later(async () => (await load()).InwardBar);
export const Keypad = later(async () => (await load()).Keypad);
export const ObjectionBar = later(async () => (await load()).ObjectionBar);
export const OfficerWorkspace = later(async () => (await load()).OfficerWorkspace);
export const OutgoingProgress = later(async () => (await load()).OutgoingProgress);
export const RingFromTicket = later(async () => (await load()).RingFromTicket);
export const SoundTestPanel = later(async () => (await load()).SoundTestPanel);
export const VoicemailBar = later(async () => (await load()).VoicemailBar);
export const WatchedOfCall = later(async () => (await load()).WatchedOfCall);
export const WhomPanel = later(async () => (await load()).WhomPanel);

/** Fetches them ahead of the first call. Where they cannot be had now, whoever shows one asks again. */
export const fetchDeskParts = (): void => void load().catch(() => undefined);
