/** Words that an officer can begin a reply with. */
export interface ReplyTemplateSeed {
  readonly code: string;
  /** Null for one of all departments. */
  readonly departmentCode: string | null;
  readonly actionCode: string;
  readonly language: 'en-IN' | 'hi-IN';
  readonly name: string;
  /** `{variable}`s stand for what differs: `place`, `category`, `today`, the facts by their English labels; what is unknown the officer writes. */
  readonly text: string;
}
