import { Inject, Injectable } from '@nestjs/common';
import { type Board, boardNews } from '@pukar/acd-core/contracts';
import type { LiveBus, LiveNotice, SocketServer } from '@pukar/platform/live';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { type BoardContent, ReadBoard } from './read-board.use-case.js';

/** The room of everybody who may look at the floor. */
export const FLOOR_ROOM = 'floor';
/** However much happens, a board is told this often, of all that happened meanwhile. */
const GATHER_MS = 700;
/** A board on which nothing happens hears that it is not old. */
const ALIVE_MS = 5_000;
/** Notices after which a board looks different. */
const KINDS: ReadonlySet<string> = new Set(['waiting', 'desk', 'alerts', 'told', 'seen', 'resync', 'queues']);

type Sockets = Pick<SocketServer, 'emit' | 'hasRoom'>;

/**
 * Sends the floor to the boards of this process: whole to who opens it, and then, gathered, what changed. Each message has the
 * version that it builds on, so a board that missed one opens the floor again. While nobody looks, nothing is read.
 */
@Injectable()
export class BoardPush {
  private last: Board | undefined;
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> | undefined;
  private sockets: Sockets | undefined;

  constructor(
    private readonly board: ReadBoard,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Listens from now on. Gives what ends it. */
  attach(sockets: Sockets, bus: Pick<LiveBus, 'onNotice'>, gatherMs = GATHER_MS): () => void {
    this.sockets = sockets;
    bus.onNotice((notice) => this.hear(notice, gatherMs));
    const alive = setInterval(() => this.soon(gatherMs), ALIVE_MS);
    return () => {
      clearInterval(alive);
      clearTimeout(this.timer);
      this.sockets = undefined;
    };
  }

  /** The whole floor, at the version that the next message builds on. */
  async open(): Promise<Board> {
    await this.refresh();
    if (!this.last) throw new Error('the floor was not read');
    return this.last;
  }

  private hear(notice: LiveNotice, gatherMs: number): void {
    if (notice.kind === 'told') this.sockets?.emit(notice.room, 'told', { id: notice.id });
    if (KINDS.has(notice.kind)) this.soon(gatherMs);
  }

  private soon(gatherMs: number): void {
    if (this.timer || !this.sockets?.hasRoom(FLOOR_ROOM)) return;
    this.timer = setTimeout(() => {
      this.refresh().catch((error: unknown) => this.logger.error({ err: error }, 'boards were not told; they grey, and the next change tells them')).finally(() => { this.timer = undefined; });
    }, gatherMs);
  }

  /** Reads the floor and tells the boards; one at a time, in order. */
  private refresh(): Promise<void> {
    this.reading = (this.reading ?? Promise.resolve()).catch(() => undefined).then(async () => this.tell(await this.board.execute()));
    return this.reading;
  }

  private tell(content: BoardContent): void {
    const before = this.last;
    this.last = { ...content, version: (before?.version ?? 0) + 1 };
    if (before && this.sockets?.hasRoom(FLOOR_ROOM)) this.sockets.emit(FLOOR_ROOM, 'floor', boardNews(before, this.last));
  }
}
