import type { DeskClient } from '@pukar/floor-proofs/desk-client';
import type pg from 'pg';

const LOOKS_EVERY_MS = 100;

/** Sees how long each agent's screen is behind what the database holds of its desk: a change that never comes there is behind for ever. */
export class ScreensWatch {
  private readonly pending = new Map<DeskClient, { readonly version: number; readonly at: number }>();
  private readonly byAgent: ReadonlyMap<string, DeskClient>;
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;
  private cannotBe = 0;
  private worst = 0;

  constructor(private readonly database: pg.Client, private readonly desks: readonly DeskClient[]) {
    this.byAgent = new Map(desks.map((desk) => [desk.agentId, desk]));
  }

  begin(): void {
    this.timer = setInterval(() => void this.look(), LOOKS_EVERY_MS);
  }

  /** Until it `mayBe` again, no screen can be up to date. */
  get mayNotBe(): boolean { return this.cannotBe === Infinity; }
  cannot(): void { this.cannotBe = Infinity; }
  mayAgain(): void { this.cannotBe = performance.now(); }

  /** Milliseconds that the last of the screens was behind at most, since this was asked last. */
  takeWorstMs(): number {
    const { worst } = this;
    this.worst = 0;
    return worst;
  }

  /** Screens that lack a change at this moment. */
  get behind(): number { return this.pending.size; }

  /** The screens that were away came back in so many milliseconds at most, from `since` or from when they lost the line, whichever was later; and how many they were. */
  back(since: number, from = since): { readonly worstMs: number; readonly screens: number; readonly stillAway: number } {
    const gaps = this.desks.flatMap((desk) => desk.gaps.filter(({ lostAt, ms }) => lostAt + ms >= since).map(({ lostAt, ms }) => lostAt + ms - Math.max(lostAt, from)));
    const stillAway = this.desks.filter(({ isUpToDate }) => !isUpToDate).length;
    return { worstMs: Math.max(0, ...gaps), screens: gaps.length + stillAway, stillAway };
  }

  end(): void { clearInterval(this.timer); }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      const at = performance.now();
      const { rows } = await this.database.query<{ id: string; version: number }>('select id, version::integer as version from acd.agent');
      const now = performance.now();
      for (const { id, version } of rows) {
        const desk = this.byAgent.get(id);
        if (!desk) continue;
        const waits = this.pending.get(desk);
        if (waits && !this.mayNotBe) this.worst = Math.max(this.worst, now - Math.max(waits.at, this.cannotBe));
        if (waits && desk.version >= waits.version) this.pending.delete(desk);
        if (!this.pending.has(desk) && desk.version < version) this.pending.set(desk, { version, at });
      }
    } catch { /* the onlooker's line is not what is looked at */ } finally {
      this.isLooking = false;
    }
  }
}
