/** Something that was answered as done to whoever asked for it. */
export interface Confirmed {
  readonly what: 'registered' | 'acted' | 'rated' | 'reopened' | 'answered' | 'withdrawn' | 'pressed' | 'merged';
  /** By what it is found again in the books: words, a number, a call. */
  readonly mark: string;
}

/** What was said to people while processes died: all of it must be in the books. */
export class Ledger {
  readonly confirmed: Confirmed[] = [];
  readonly faults: string[] = [];
  /** How often each command was done, and each refusal given. */
  readonly done = new Map<string, number>();
  readonly refused = new Map<string, number>();
  /** Nobody answered, also after asking again: both may be. */
  unknown = 0;
  asked = 0;
  private marks = 0;
  private readonly secrets = new Set<string>();

  /** Words that nothing else has. */
  mark(what: string): string {
    this.marks += 1;
    return `${what}, note ${this.marks} of this office.`;
  }

  confirm(what: Confirmed['what'], command: string, mark: string): void {
    this.confirmed.push({ what, mark });
    this.done.set(command, (this.done.get(command) ?? 0) + 1);
  }

  refuse(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }

  /** What no officer may ever read. */
  keepSecret(...secrets: readonly string[]): void {
    for (const secret of secrets) this.secrets.add(secret);
  }

  /** An officer got this. */
  read(text: string): void {
    for (const secret of this.secrets) if (text.includes(secret)) this.faults.push(`an officer read ${secret}`);
  }

  get allSecrets(): readonly string[] {
    return [...this.secrets];
  }
}
