import { err, ok, type Result } from '@pukar/kernel';

/** Where an announcement stands: asked for by a department, decided by the helpline, told, over. */
export const ANNOUNCEMENT_STATES = ['requested', 'approved', 'refused', 'running', 'finished', 'stopped'] as const;
export type AnnouncementState = (typeof ANNOUNCEMENT_STATES)[number];

/** What the helpline does with it. The department can only ask. */
export type AnnouncementCommand =
  | { readonly type: 'approve' }
  | { readonly type: 'refuse' }
  /** Its first day has come. */
  | { readonly type: 'begin' }
  /** Everybody who was to be told has been, or its time is over. */
  | { readonly type: 'finish' }
  | { readonly type: 'stop' };

/** Which commands each state accepts. What is not listed is refused. */
export const ANNOUNCEMENT_ACCEPTS = {
  requested: ['approve', 'refuse'],
  approved: ['begin', 'finish', 'stop'],
  running: ['finish', 'stop'],
  refused: [],
  finished: [],
  stopped: [],
} as const satisfies Record<AnnouncementState, readonly AnnouncementCommand['type'][]>;

const LEADS_TO = { approve: 'approved', refuse: 'refused', begin: 'running', finish: 'finished', stop: 'stopped' } as const satisfies Record<AnnouncementCommand['type'], AnnouncementState>;

export interface AnnouncementAsItIs {
  readonly state: AnnouncementState;
  readonly version: number;
}

/** `changed`: somebody decided it since it was looked at; `not-now`: it stands where this cannot be done. */
export type AnnouncementRefusal = 'changed' | 'not-now';

/** Decides what a command does to an announcement; `seenVersion` is the one that was looked at, where somebody looked. */
export function decideAnnouncement(before: AnnouncementAsItIs, command: AnnouncementCommand, seenVersion?: number): Result<AnnouncementAsItIs, AnnouncementRefusal> {
  if (seenVersion !== undefined && seenVersion !== before.version) return err('changed');
  const accepted: readonly AnnouncementCommand['type'][] = ANNOUNCEMENT_ACCEPTS[before.state];
  return accepted.includes(command.type) ? ok({ state: LEADS_TO[command.type], version: before.version + 1 }) : err('not-now');
}
