import type { Participant } from './participant.js';

/** Is told what becomes of a conference: for whatever runs beside it, such as a recording. */
export interface ConferenceWatcher {
  readonly joined?: (participant: Participant) => void;
  readonly started?: (inside: readonly Participant[]) => void;
  readonly left?: (participant: Participant) => void;
  readonly ended?: () => void;
}
