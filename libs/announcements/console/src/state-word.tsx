import type { AnnouncementState } from '@pukar/announcements-core/contracts';
import { StatusWord, type Tone } from '@pukar/ui';
import { announcementText as text } from './messages.js';

const TONES: Readonly<Record<AnnouncementState, Tone>> = { requested: 'soon', approved: 'calm', running: 'live', finished: 'done', refused: 'late', stopped: 'late' };

/** Where an announcement stands, as a word. */
export const StateWord = ({ state }: { readonly state: AnnouncementState }) => <StatusWord tone={TONES[state]} testId="announcement-state">{text.states[state]}</StatusWord>;
