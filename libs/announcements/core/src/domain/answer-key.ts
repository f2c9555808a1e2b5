/** Where a citizen is who answered: the text is being said, or the keys that answer it. */
export const ANNOUNCEMENT_PARTS = ['text', 'keys'] as const;
export type AnnouncementPart = (typeof ANNOUNCEMENT_PARTS)[number];

/** What follows a key, or none: what is said next, and what is kept of it. */
export interface AfterKey {
  readonly next: 'text' | 'keys' | 'person' | 'stopped' | 'goodbye';
  /** The text was heard to its end, or was answered by asking for a person. */
  readonly wasHeard: boolean;
}

/** So often the text and the keys are said; then the call ends by itself. */
const MOST_TURNS = 8;

/** Decides what a key does: 1 says it again, 2 brings a person, 9 ends it for ever; no key lets it go on. `turns` counts what was said in this call. */
export function answerKey(part: AnnouncementPart, key: string, turns: number): AfterKey {
  if (key === '9') return { next: 'stopped', wasHeard: false };
  if (key === '2') return { next: 'person', wasHeard: true };
  const wasHeard = part === 'text' && key === '';
  if (turns >= MOST_TURNS || (part === 'keys' && key === '')) return { next: 'goodbye', wasHeard };
  if (key === '1') return { next: 'text', wasHeard };
  return { next: part === 'text' && key !== '' ? 'text' : 'keys', wasHeard };
}
