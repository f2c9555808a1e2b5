/** Something without which a process serves less, or nothing. */
export interface Need {
  readonly name: string;
  /** Without it the process cannot serve at all; without another it serves less, and says so. */
  readonly isVital: boolean;
  /** Rejects, or answers false, while it is not there. */
  readonly check: () => Promise<boolean>;
}

/**
 * `ready`: all that it needs is there. `degraded`: it serves, and something is missing. `unable`: it cannot serve.
 * `beginning` and `draining`: it is not to be sent anything yet, or any more.
 */
export type ReadinessState = 'beginning' | 'ready' | 'degraded' | 'unable' | 'draining';

export interface ReadinessReport {
  readonly name: 'pukar';
  readonly ready: boolean;
  readonly state: ReadinessState;
  /** Each need by its name: whether it is there. Of a process that drains, none is looked at. */
  readonly needs: Readonly<Record<string, boolean>>;
}

/** A need that has not answered by then is not there: whoever asks waits no longer. */
const WITHIN_MS = 1_000;
/** Many who ask in one moment are one question. */
const KEPT_MS = 1_000;

/** Whether a process may be sent work. Being alive is another question: that one is answered without asking anybody. */
export class Readiness {
  private readonly needs: Need[] = [];
  private readonly hanging = new Map<string, Promise<boolean>>();
  private course: 'beginning' | 'serving' | 'draining' = 'beginning';
  private asked: { readonly at: number; readonly needs: Promise<Record<string, boolean>> } | undefined;

  constructor(
    private readonly now: () => number = () => Date.now(),
    private readonly withinMs = WITHIN_MS,
  ) {}

  require(...needs: readonly Need[]): void {
    this.needs.push(...needs);
  }

  /** It listens, and may be sent work. */
  async begin(): Promise<void> {
    // What it needs is looked at once: what was there before it went away is remembered.
    await this.answers();
    if (this.course === 'beginning') this.course = 'serving';
  }

  /** It is about to end: whoever spreads work sends it to others. There is no way back. */
  drain(): void {
    this.course = 'draining';
  }

  async report(): Promise<ReadinessReport> {
    // Whoever is about to end says so at once, whatever hangs.
    const needs = this.course === 'draining' ? {} : await this.answers();
    const state = this.stateWith(needs);
    return { name: 'pukar', ready: state === 'ready' || state === 'degraded', state, needs };
  }

  private stateWith(needs: Readonly<Record<string, boolean>>): ReadinessState {
    if (this.course !== 'serving') return this.course;
    if (this.needs.some(({ name, isVital }) => isVital && !needs[name])) return 'unable';
    return Object.values(needs).every(Boolean) ? 'ready' : 'degraded';
  }

  /** One question at a time: those that hang would take every connection from the work. */
  private isThere(name: string, check: () => Promise<boolean>): Promise<boolean> {
    const answer = this.hanging.get(name) ?? check().catch(() => false).finally(() => this.hanging.delete(name));
    this.hanging.set(name, answer);
    return inTime(answer, this.withinMs);
  }

  private answers(): Promise<Record<string, boolean>> {
    if (!this.asked || this.now() - this.asked.at >= KEPT_MS) {
      const needs = Promise.all(this.needs.map(async ({ name, check }) => [name, await this.isThere(name, check)] as const)).then(Object.fromEntries<boolean>);
      this.asked = { at: this.now(), needs };
    }
    return this.asked.needs;
  }
}

async function inTime(answer: Promise<boolean>, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => { timer = setTimeout(resolve, withinMs, false); });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
