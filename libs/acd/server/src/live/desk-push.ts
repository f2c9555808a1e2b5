import { Inject, Injectable } from '@nestjs/common';
import type { LiveBus, LiveNotice, SocketServer } from '@pukar/platform/live';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { ReadDesk } from '../use-cases/read-desk.use-case.js';

/** How long changes are gathered before screens are told. */
const GATHER_MS = 30;
/** The waiting line moves all the time: its count may be this old on a screen that has no other news. */
const GATHER_LINE_MS = 500;

/** Sends an agent's whole desk to their screens in this process whenever something about it changed. */
@Injectable()
export class DeskPush {
  private readonly changed = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private lineTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly desks: ReadDesk,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Listens from now on. Gives what ends it. */
  attach(server: Pick<SocketServer, 'emit' | 'hasRoom' | 'rooms'>, bus: Pick<LiveBus, 'onNotice'>): () => void {
    bus.onNotice((notice) => this.hear(server, notice));
    return () => {
      clearTimeout(this.timer);
      clearTimeout(this.lineTimer);
    };
  }

  private hear(server: Pick<SocketServer, 'emit' | 'hasRoom' | 'rooms'>, notice: LiveNotice): void {
    if (notice.kind === 'desk' && server.hasRoom(notice.room)) {
      this.changed.add(notice.id);
      this.timer ??= setTimeout(() => this.push(server), GATHER_MS);
    }
    if (notice.kind === 'waiting' || notice.kind === 'resync') {
      this.lineTimer ??= setTimeout(() => {
        this.lineTimer = undefined;
        for (const room of server.rooms('agent:')) this.changed.add(room.slice('agent:'.length));
        this.push(server);
      }, notice.kind === 'resync' ? GATHER_MS : GATHER_LINE_MS);
    }
  }

  private push(server: Pick<SocketServer, 'emit'>): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const agentIds = [...this.changed];
    this.changed.clear();
    this.desks.many(agentIds).then(
      (desks) => { for (const desk of desks) server.emit(`agent:${desk.agentId}`, 'desk', desk); },
      (error: unknown) => this.logger.error({ err: error }, 'desks were not sent; the next change sends them'),
    );
  }
}
