import { uiText } from '../text/ui-messages.js';
import { answered, type Answer, refused } from './answer.js';

/** The messages of a socket, by direction: what the client sends with the value it gets back, and what the server sends. */
export interface SocketMessages {
  readonly toServer: Record<string, { readonly payload: unknown; readonly value: unknown }>;
  readonly toClient: Record<string, unknown>;
}

/** `signed-out`: sign in first. `outdated`: this page is of another version than the server and must be loaded again. */
export type SocketState = 'connecting' | 'connected' | 'reconnecting' | 'signed-out' | 'outdated' | 'closed';

/** The part of a Socket.IO socket that is used here. */
export interface RawSocket {
  readonly active: boolean;
  connect(): unknown;
  disconnect(): unknown;
  on(event: string, listener: (...given: unknown[]) => void): unknown;
  off(event: string, listener: (...given: unknown[]) => void): unknown;
  timeout(ms: number): { emitWithAck(event: string, payload: unknown): Promise<unknown> };
}

/** Socket.IO's `io`, given by the page: only pages know the library. */
export type ConnectSocket = (options: {
  transports: ['websocket'];
  autoConnect: boolean;
  auth: { version: number };
  reconnectionDelay: number;
  reconnectionDelayMax: number;
  timeout: number;
}) => RawSocket;

interface SocketClientOptions {
  readonly connect: ConnectSocket;
  /** The contract's version that this page was built with. */
  readonly version: number;
  /** How long to wait before knocking again at a server that refused for another reason; 1 second unless told. */
  readonly retryMs?: number;
}

/** The server ends, and another one is there (its own `GO_ELSEWHERE`). What was asked already is waited for, this long at most. */
const GO_ELSEWHERE = 'go-elsewhere';
const GOES_WITHIN_MS = 1_000;

/** An attempt that comes to nothing within this is given up for the next. */
const CONNECT_MS = 4_000;

/** A live connection to the page's server. It reconnects by itself, but not when the server wants a sign-in or a newer page. */
export class SocketClient<M extends SocketMessages = SocketMessages> {
  private current: SocketState = 'connecting';
  private retry: ReturnType<typeof setTimeout> | undefined;
  /** Messages whose answer has not come yet. */
  private unanswered = 0;
  private going: ReturnType<typeof setTimeout> | undefined;
  private readonly socket: RawSocket;
  private readonly watchers = new Set<() => void>();

  constructor(private readonly options: SocketClientOptions) {
    this.socket = options.connect({ transports: ['websocket'], autoConnect: false, auth: { version: options.version }, reconnectionDelay: 200, reconnectionDelayMax: 1_000, timeout: CONNECT_MS });
    this.socket.on('connect', () => this.become('connected'));
    this.socket.on('disconnect', () => this.lost());
    this.socket.on(GO_ELSEWHERE, () => this.sentElsewhere());
    this.socket.on('connect_error', (error) => this.notAdmitted((error as Error).message));
  }

  get state(): SocketState {
    return this.current;
  }

  /** Connects, or connects again after a sign-in. */
  open(): void {
    this.become('connecting');
    this.socket.connect();
  }

  close(): void {
    clearTimeout(this.retry);
    this.stays();
    this.become('closed');
    this.socket.disconnect();
  }

  /** Tells of every change of `state`; gives back what ends it. */
  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  }

  /** Hears a message of the server; gives back what ends it. */
  on<E extends keyof M['toClient'] & string>(event: E, listener: (payload: M['toClient'][E]) => void): () => void {
    const hear = listener as (...given: unknown[]) => void;
    this.socket.on(event, hear);
    return () => this.socket.off(event, hear);
  }

  /** Sends a message and waits for its answer: 5 seconds unless told. Refused at once while there is no connection. */
  async emitWithAck<E extends keyof M['toServer'] & string>(event: E, payload: M['toServer'][E]['payload'], limitMs = 5_000): Promise<Answer<M['toServer'][E]['value']>> {
    if (this.current !== 'connected') return refused('offline', uiText.offline);
    this.unanswered += 1;
    try {
      return readAck(await this.socket.timeout(limitMs).emitWithAck(event, payload));
    } catch {
      return refused('slow', uiText.slow);
    } finally {
      this.unanswered -= 1;
      if (this.going !== undefined && this.unanswered === 0) this.goElsewhere();
    }
  }

  private sentElsewhere(): void {
    if (this.current !== 'connected' || this.going !== undefined) return;
    this.going = setTimeout(() => this.goElsewhere(), this.unanswered === 0 ? 0 : GOES_WITHIN_MS);
  }

  /** Another connection in place of this one, made as after any that was lost: what it missed meanwhile, the screen asks for when it is there. */
  private goElsewhere(): void {
    this.stays();
    this.socket.disconnect();
  }

  private stays(): void {
    clearTimeout(this.going);
    this.going = undefined;
  }

  private lost(): void {
    if (this.current === 'closed') return;
    this.stays();
    this.become('reconnecting');
    this.knockAgain(0);
  }

  private notAdmitted(reason: string): void {
    if (this.current === 'closed') return;
    if (reason.startsWith('sign-in:')) return this.become('signed-out');
    if (reason.startsWith('reload:')) return this.become('outdated');
    this.become('reconnecting');
    this.knockAgain(this.options.retryMs ?? 1_000);
  }

  /** Socket.IO tries again by itself after a broken line, but not after the server itself refused or ended it. */
  private knockAgain(afterMs: number): void {
    if (this.socket.active) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.socket.connect(), afterMs);
  }

  private become(state: SocketState): void {
    if (this.current === state) return;
    this.current = state;
    for (const changed of this.watchers) changed();
  }
}

function readAck<T>(ack: unknown): Answer<T> {
  const { ok, value, code, message } = (ack ?? {}) as { ok?: boolean; value?: T; code?: string; message?: string };
  if (ok === true) return answered(value as T);
  return refused(code ?? 'fault', message ?? uiText.failed);
}
