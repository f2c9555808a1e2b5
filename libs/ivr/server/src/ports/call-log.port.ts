/** A step of a call in the menus: codes only, never a number keyed in. */
export interface MenuNote {
  readonly callSid: string;
  readonly at: Date;
  /** `incoming`, `turn`, `fault`. */
  readonly kind: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
  readonly rank?: 'ringing' | 'in-menu';
  readonly language?: string | null;
  /** The menu keys pressed so far. */
  readonly keys?: string;
  /** The caller heard what they asked for. */
  readonly served?: boolean;
  /** The caller heard the fallback words. */
  readonly fault?: boolean;
}

/** Takes notes of what happens in calls, without making the caller wait. */
export abstract class CallLogPort {
  abstract note(note: MenuNote): void;
  /** Writes what was noted until now. Never rejects. */
  abstract flush(): Promise<void>;
}
