import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import * as z from 'zod';
import { problemOf } from '../http/refusal-error.js';
import type { Logger } from '../logging/logger.js';
import type { LiveBus } from './live-bus.js';

/** Who is behind a socket: taken from the session cookie by the server, never from what the client says. */
export interface SocketSession {
  readonly sessionHash: string;
  readonly personId: string;
  readonly permissions: ReadonlySet<string>;
  /** The rooms this person's screens belong to. */
  readonly rooms: readonly string[];
  /** Until when the session lasts by itself; absent where that is not known. */
  readonly expiresAt?: Date;
}

export interface CommandContext<S extends SocketSession = SocketSession> {
  readonly session: S;
  readonly socketId: string;
}

/** A message that a client may send: closed by default (a permission is always named), parsed, and answered. */
export interface SocketCommand {
  readonly event: string;
  readonly permission: string;
  readonly schema: z.ZodType;
  handle(payload: never, context: CommandContext<never>): Promise<unknown>;
}

export function defineCommand<T, S extends SocketSession = SocketSession>(event: string, permission: string, schema: z.ZodType<T>, handle: (payload: T, context: CommandContext<S>) => Promise<unknown>): SocketCommand {
  return { event, permission, schema, handle: handle as SocketCommand['handle'] };
}

interface SocketServerOptions {
  readonly contractVersion: number;
  readonly commands: readonly SocketCommand[];
  readonly logger: Logger;
  /** The session of a handshake's Cookie header, or undefined when there is none (any more). */
  readonly sessionOf: (cookie: string) => Promise<SocketSession | undefined>;
  /** Rises whenever any session has ended before its time, or a person's rights changed: while it does not, a session that was good is good until it expires. Where it is absent, each is looked up again. */
  readonly revocations?: () => Promise<string>;
  readonly origin: string;
  /** Told how a command was answered, and after how long. */
  readonly answered?: (command: string, answer: 'ok' | 'refused' | 'fault', seconds: number) => void;
  /** A screen went away by itself; not called of those that were sent elsewhere, nor while this process is closing. */
  readonly onScreenGone?: (socketId: string, session: SocketSession) => void;
}

type Ack = (answer: { ok: true; value: unknown } | { ok: false; code: string; message?: string }) => void;

/** The notice, of a person's id, that a session of theirs ended or that their rights changed: triggers send it. */
export const REVOKED = 'revoked';

/** What a screen is told before its process ends: it connects anew, and comes to another process. The console knows it by this name, too (`SocketClient`). */
export const GO_ELSEWHERE = 'go-elsewhere';
/** Screens are told in so many portions: they do not all come to the others in one moment. */
const PORTIONS = 10;
/** A screen that was told waits this long at most for what it has asked already; and one that did not understand is no reason to stay. */
const LEAVES_WITHIN_MS = 1_500;
const LOOK_AGAIN_MS = 20;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** How often a socket's session is looked up again. */
const RECHECK_MS = 500;

/** And how often that of a socket which sends nothing, and would go on listening: a signed-out or locked person loses their screens within twice this time, where {@link SocketServer.hearRevocations} did not end them at once. */
const WATCH_MS = 500;

/** The same where no mark tells of ended sessions, and each socket costs a question. */
const WATCH_EACH_MS = 20_000;

/** When a socket's session was looked up, and how the mark of revocations stood then. */
interface Checked {
  readonly at: number;
  readonly mark: string | undefined;
}

/** Socket.IO, closed by default: a session at the handshake, then only declared commands with their permission and schema. */
export class SocketServer {
  private readonly io: Server;
  private readonly commands: ReadonlyMap<string, SocketCommand>;
  private closing = false;
  /** Screens that were sent elsewhere: their going is not a screen's end. */
  private readonly sent = new WeakSet<Socket>();
  private readonly watch: NodeJS.Timeout;
  private watching = false;
  private readonly checked = new WeakMap<Socket, Checked>();
  /** When it was last told that somebody's session ended: what was known before may be known no more. */
  private toldAt = 0;
  private revoked: { readonly mark: Promise<string>; readonly at: number } | undefined;

  constructor(http: HttpServer, private readonly options: SocketServerOptions) {
    this.commands = new Map(options.commands.map((command) => [command.event, command]));
    if (this.commands.size !== options.commands.length) throw new Error('two socket commands have the same name');
    // Who may do what is compared with what is written, by whoever reads it here.
    options.logger.debug({ commands: options.commands.map(({ event, permission }) => `${event} ${permission}`) }, 'these commands are answered');
    this.io = new Server(http, { transports: ['websocket'], maxHttpBufferSize: 64 * 1024, serveClient: false, pingInterval: 5_000, pingTimeout: 10_000, allowRequest: (request, decide) => {
      decide(null, request.headers.origin === undefined || request.headers.origin === options.origin);
    } });
    this.io.use((socket, next) => { this.admit(socket).then(() => next(), (error: Error) => next(error)); });
    this.io.on('connection', (socket) => this.serve(socket));
    this.watch = setInterval(() => { void this.dropSignedOut(); }, options.revocations ? WATCH_MS : WATCH_EACH_MS).unref();
  }

  /** Sends to everybody in a room of this process. */
  emit(room: string, event: string, payload: unknown): void {
    this.io.to(room).emit(event, payload);
  }

  /** Looks at the screens of whoever loses a session or rights in the moment that it is told; the rounds find whom no notice told of. */
  hearRevocations(bus: Pick<LiveBus, 'onNotice'>): void {
    bus.onNotice(({ kind, id }) => {
      if (kind !== REVOKED) return;
      this.toldAt = Date.now();
      void this.dropThose([...this.io.sockets.sockets.values()].filter(({ data }) => (data as Partial<SocketSession>).personId === id));
    });
  }

  /** How many screens are connected to this process. */
  get size(): number {
    return this.io.engine.clientsCount;
  }

  hasRoom(room: string): boolean {
    return this.io.sockets.adapter.rooms.has(room);
  }

  rooms(prefix: string): string[] {
    return [...this.io.sockets.adapter.rooms.keys()].filter((room) => room.startsWith(prefix));
  }

  /** Ends the sockets whose session is over; where nobody can say whether it is, they stay. */
  private async dropSignedOut(): Promise<void> {
    // A slow database is asked by one round at a time.
    if (this.watching) return;
    this.watching = true;
    await this.dropThose([...this.io.sockets.sockets.values()]);
    this.watching = false;
  }

  private async dropThose(sockets: readonly Socket[]): Promise<void> {
    await Promise.all(sockets.map(async (socket) => { if (!this.closing && !(await this.stillSignedIn(socket).catch(() => true))) socket.disconnect(true); }));
  }

  /** Sends every screen to another process, a portion after the other over `withinMs`, and ends when they have gone or have had the time. Call it once nobody new is sent here. */
  async sendElsewhere(withinMs: number): Promise<void> {
    const all = [...this.io.sockets.sockets.values()];
    const portion = Math.ceil(all.length / PORTIONS);
    for (let at = 0; at < all.length; at += portion) {
      for (const socket of all.slice(at, at + portion)) this.sendAway(socket);
      await pause(withinMs / PORTIONS);
    }
    for (const late of this.io.sockets.sockets.values()) if (!this.sent.has(late)) this.sendAway(late);
    for (let waited = 0; this.size > 0 && waited < LEAVES_WITHIN_MS; waited += LOOK_AGAIN_MS) await pause(LOOK_AGAIN_MS);
  }

  private sendAway(socket: Socket): void {
    this.sent.add(socket);
    socket.emit(GO_ELSEWHERE);
  }

  async close(): Promise<void> {
    this.closing = true;
    clearInterval(this.watch);
    await this.io.close();
  }

  private async admit(socket: Socket): Promise<void> {
    const { version } = socket.handshake.auth as { version?: unknown };
    if (version !== this.options.contractVersion) throw new Error('reload: this page is of another version than the server');
    if (!(await this.lookUp(socket))) throw new Error('sign-in: sign in first');
  }

  private serve(socket: Socket): void {
    letRequestGo(socket);
    const session = socket.data as SocketSession;
    socket.on('disconnect', () => { if (!this.closing && !this.sent.has(socket)) this.options.onScreenGone?.(socket.id, session); });
    socket.onAny((event: string, ...args: unknown[]) => {
      const ack = args.at(-1);
      if (typeof ack !== 'function') return;
      const began = performance.now();
      const over = (answer: 'ok' | 'refused' | 'fault'): void => {
        // What is no command of ours is some client's word, and no label.
        if (this.commands.has(event)) this.options.answered?.(event, answer, (performance.now() - began) / 1_000);
      };
      this.answer(socket, event, args.length > 1 ? args[0] : {}, (answer) => { over(answer.ok ? 'ok' : 'refused'); (ack as Ack)(answer); }).catch((error: unknown) => {
        const refused = refusalOf(error);
        over(refused ? 'refused' : 'fault');
        if (refused) return (ack as Ack)(refused);
        this.options.logger.error({ err: error, event }, 'a socket command failed');
        (ack as Ack)({ ok: false, code: 'fault', message: 'That did not work. It has been noted; please try again.' });
      });
    });
  }

  private async answer(socket: Socket, event: string, payload: unknown, ack: Ack): Promise<void> {
    const command = this.commands.get(event);
    if (!command) return ack({ ok: false, code: 'unknown-command' });
    if (!(await this.stillSignedIn(socket))) {
      ack({ ok: false, code: 'signed-out' });
      socket.disconnect(true);
      return;
    }
    const session = socket.data as SocketSession;
    if (!session.permissions.has(command.permission)) return ack({ ok: false, code: 'not-permitted' });
    const parsed = command.schema.safeParse(payload);
    if (!parsed.success) return ack({ ok: false, code: 'bad-input', message: z.prettifyError(parsed.error) });
    const value = await command.handle(parsed.data as never, { session: session as never, socketId: socket.id });
    ack(isRefusal(value) ? value : { ok: true, value });
  }

  private async stillSignedIn(socket: Socket): Promise<boolean> {
    const { at, mark } = this.checked.get(socket) ?? { at: 0, mark: undefined };
    if (at > this.toldAt && Date.now() - at < RECHECK_MS) return true;
    const { expiresAt } = socket.data as SocketSession;
    if (mark !== undefined && expiresAt && expiresAt.getTime() > Date.now() && (await this.revocations()) === mark) return true;
    return (await this.lookUp(socket)) !== undefined;
  }

  private async lookUp(socket: Socket): Promise<SocketSession | undefined> {
    // The mark first: what changes while the session is read shows in the next.
    const [at, mark] = [Date.now(), await this.revocations()];
    const session = await this.options.sessionOf(socket.handshake.headers.cookie ?? '');
    if (!session) return undefined;
    await this.moveTo(socket, session.rooms);
    socket.data = session;
    this.checked.set(socket, { at, mark });
    return session;
  }

  /** Who has another post listens where its people do, and nowhere else any more. */
  private async moveTo(socket: Socket, rooms: readonly string[]): Promise<void> {
    const before = (socket.data as Partial<SocketSession>).rooms ?? [];
    for (const room of before) if (!rooms.includes(room)) await socket.leave(room);
    const entered = rooms.filter((room) => !before.includes(room));
    if (entered.length > 0) await socket.join(entered);
  }

  /** Asked twice a second at most, for all sockets, and when somebody's session is told to have ended. */
  private revocations(): Promise<string | undefined> {
    const { revocations } = this.options;
    if (!revocations) return Promise.resolve(undefined);
    if (!this.revoked || this.revoked.at <= this.toldAt || Date.now() - this.revoked.at >= RECHECK_MS) {
      const asked = { mark: revocations(), at: Date.now() };
      this.revoked = asked;
      asked.mark.catch(() => { if (this.revoked === asked) this.revoked = undefined; });
    }
    return this.revoked.mark;
  }
}

/** An open socket needs nothing of the request that opened it but the cookie: the request with its headers is half of what a screen costs. */
function letRequestGo(socket: Socket): void {
  const { cookie } = socket.handshake.headers;
  socket.handshake.headers = { ...(cookie === undefined ? {} : { cookie }) };
  (socket.conn as { request: unknown }).request = null;
}

/** What HTTP would refuse, is refused here in the same words; undefined for a fault of ours. */
function refusalOf(error: unknown): { ok: false; code: string; message?: string } | undefined {
  const body = problemOf(error)?.body as { code?: unknown; message?: unknown } | undefined;
  return body && { ok: false, code: typeof body.code === 'string' ? body.code : 'refused', ...(typeof body.message === 'string' ? { message: body.message } : {}) };
}

/** A command answers with a value, or with `{ ok: false, code }` for an expected refusal. */
function isRefusal(value: unknown): value is { ok: false; code: string } {
  return typeof value === 'object' && value !== null && (value as { ok?: unknown }).ok === false;
}
