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
    this.watches.of(this.database, callId, this.clock.now()).then(
      (watching) => { for (const { watcherId } of watching) this.live.toFloor({ room: `agent:${watcherId}`, kind: 'watched-draft', id: `${callId}:${version}` }); },
      (error: unknown) => this.logger.warn({ err: error, callId }, 'watchers of a draft were not told of a change; they ask again by themselves'),
    );
  }

  /** Somebody began to watch these agents write, or ended it. */
  watched(agentIds: readonly string[], callId: string): void {
    for (const agentId of agentIds) this.live.toFloor({ room: `agent:${agentId}`, kind: 'draft-watched', id: callId });
  }
}
