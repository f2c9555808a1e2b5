import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { WatchStore } from './watch-store.js';

/** Tells screens of a draft that changed: the other ones of its agent, and those of whoever watches. Ids and versions only. */
@Injectable()
export class DraftNews {
  /** The versions of drafts whose watchers were not told yet, by call: those of a moment are one question. */
  private readonly untold = new Map<string, number>();
  private isTelling = false;

  constructor(
    private readonly database: Database,
    private readonly watches: WatchStore,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Call it after the commit. Nobody waits for it: a watcher that it does not reach asks again by itself. */
  changed(agentId: string, callId: string, version: number): void {
    this.live.toFloor({ room: `agent:${agentId}`, kind: 'draft', id: callId });
    this.untold.set(callId, version);
    if (this.isTelling) return;
    this.isTelling = true;
    setImmediate(() => void this.tell());
  }

  private async tell(): Promise<void> {
    while (this.untold.size > 0) {
      const versions = new Map(this.untold);
      this.untold.clear();
      await this.watches.ofAll(this.database, [...versions.keys()], this.clock.now()).then(
        (watching) => { for (const { callId, watcherId } of watching) this.live.toFloor({ room: `agent:${watcherId}`, kind: 'watched-draft', id: `${callId}:${versions.get(callId)}` }); },
        (error: unknown) => this.logger.warn({ err: error, callIds: [...versions.keys()] }, 'watchers of drafts were not told of a change; they ask again by themselves'),
      );
    }
    this.isTelling = false;
  }

  /** Somebody began to watch these agents write, or ended it. */
  watched(agentIds: readonly string[], callId: string): void {
    for (const agentId of agentIds) this.live.toFloor({ room: `agent:${agentId}`, kind: 'draft-watched', id: callId });
  }
}
