import { Inject, Injectable } from '@nestjs/common';
import type { LiveBus, SocketServer } from '@pukar/platform/live';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { ReadParties } from './read-parties.use-case.js';

const GATHER_MS = 30;
/** Until what could not be read is tried again. */
const AGAIN_MS = 1_000;

/** Sends everybody in a call, on their screens in this process, who is in it, whenever that changed. */
@Injectable()
export class PartiesPush {
  private readonly changed = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly parties: ReadParties,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Listens from now on. Gives what ends it. */
  attach(server: Pick<SocketServer, 'emit' | 'hasRoom'>, bus: Pick<LiveBus, 'onNotice'>): () => void {
    bus.onNotice(({ kind, id }) => {
      if (kind !== 'parties') return;
      this.changed.add(id);
      this.soon(server, GATHER_MS);
    });
    return () => clearTimeout(this.timer);
  }

  private soon(server: Pick<SocketServer, 'emit' | 'hasRoom'>, ms: number): void {
    this.timer ??= setTimeout(() => void this.push(server), ms).unref();
  }

  private async push(server: Pick<SocketServer, 'emit' | 'hasRoom'>): Promise<void> {
    this.timer = undefined;
    const calls = [...this.changed];
    this.changed.clear();
    for (const callId of calls) {
      try {
        for (const { personId, parties } of await this.parties.forAll(callId)) {
          if (server.hasRoom(`agent:${personId}`)) server.emit(`agent:${personId}`, 'call:parties', parties);
        }
      } catch (error) {
        this.logger.error({ err: error, callId }, 'who is in a call was not sent; it is tried again');
        this.changed.add(callId);
        this.soon(server, AGAIN_MS);
      }
    }
  }
}
