import { Inject, Injectable } from '@nestjs/common';
import type { Line } from '@pukar/acd-core/contracts';
import type { LiveBus, LiveNotice, SocketServer } from '@pukar/platform/live';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { MAIN_POOL } from '../use-cases/join-waiting-line.use-case.js';
import { ReadDesk } from '../use-cases/read-desk.use-case.js';

/** After a desk was sent, changes are gathered for this long: a change that stands alone is sent at once. */
const GATHER_MS = 30;
/** The waiting line moves all the time, and every desk shows its length: that may be this old. */
const GATHER_LINE_MS = 1_000;
/** The room of everybody who works at a desk. */
const DESKS = 'desks';

type Screens = Pick<SocketServer, 'emit' | 'hasRoom' | 'rooms'>;

/** Sends an agent's whole desk to their screens in this process whenever something about it changed, and the line's length to all desks. */
@Injectable()
export class DeskPush {
  private readonly changed = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private sentAt = -Infinity;
  private lineTimer: NodeJS.Timeout | undefined;
  /** The waiting lines as they were read last, and until when a desk may show them so. */
  private lines: { readonly known: ReadonlyMap<string, Line>; readonly until: number } | undefined;

  constructor(
    private readonly desks: ReadDesk,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Listens from now on. Gives what ends it. */
  attach(server: Screens, bus: Pick<LiveBus, 'onNotice'>): () => void {
    bus.onNotice((notice) => this.hear(server, notice));
    return () => {
      clearTimeout(this.timer);
      clearTimeout(this.lineTimer);
    };
  }

  private hear(server: Screens, notice: LiveNotice): void {
    if (notice.kind === 'desk' && server.hasRoom(notice.room)) this.gather(server, [notice.id]);
    if (notice.kind === 'resync') this.gather(server, server.rooms('agent:').map((room) => room.slice('agent:'.length)));
    if (notice.kind === 'waiting') this.lineTimer ??= setTimeout(() => this.pushLine(server), GATHER_LINE_MS);
  }

  private gather(server: Screens, agentIds: readonly string[]): void {
    for (const agentId of agentIds) this.changed.add(agentId);
    this.timer ??= setTimeout(() => this.push(server), Math.max(0, this.sentAt + GATHER_MS - performance.now()));
  }

  private push(server: Screens): void {
    this.timer = undefined;
    this.sentAt = performance.now();
    const agentIds = [...this.changed];
    this.changed.clear();
    this.desks.many(agentIds, this.lines && performance.now() < this.lines.until ? this.lines.known : undefined).then(
      (desks) => { for (const desk of desks) server.emit(`agent:${desk.agentId}`, 'desk', desk); },
      (error: unknown) => this.logger.error({ err: error }, 'desks were not sent; the next change sends them'),
    );
  }

  private pushLine(server: Screens): void {
    this.lineTimer = undefined;
    if (!server.hasRoom(DESKS)) return;
    this.desks.lines([MAIN_POOL]).then(
      (lines) => {
        const line = lines.get(MAIN_POOL)!;
        this.lines = { known: lines, until: performance.now() + GATHER_LINE_MS };
        // Also where it is as it was: a desk that was sent meanwhile may show another.
        server.emit(DESKS, 'line', line);
      },
      (error: unknown) => this.logger.error({ err: error }, 'the length of the line was not sent; its next change sends it'),
    );
  }
}
