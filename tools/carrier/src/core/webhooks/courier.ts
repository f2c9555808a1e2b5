import type { HttpMethod, Params } from '../params.js';
import type { Webhooks } from './webhooks.js';

/** A callback: the application is told something and need not answer. */
export interface Callback {
  readonly about: string;
  readonly callSid?: string | undefined;
  readonly url: string;
  readonly method: HttpMethod;
  readonly params: Params;
  /** Of one that has been sent before; its own otherwise. */
  readonly idempotencyToken?: string | undefined;
}

/** Lets a callback of a lane go: `send` brings it, or another one; once, twice, later or never. */
export type LetGo = (lane: string, callback: Callback, send: (callback: Callback) => void) => void;

/** Brings callbacks to the application. One that fails is noted in the trace and not repeated. */
export interface Courier {
  /** `lane`: callbacks of one call, conference or message are sent one after the other. */
  send(lane: string, callback: Callback): void;
}

/** Sends the callbacks of a lane in order, each after the one before was answered or failed. */
export class OrderedCourier implements Courier {
  private readonly lanes = new Map<string, Promise<unknown>>();
  private isStopped = false;

  constructor(private readonly webhooks: Webhooks, private readonly letGo: LetGo) {}

  send(lane: string, callback: Callback): void {
    this.letGo(lane, callback, (going) => this.bring(lane, going));
  }

  /** Nothing is told any more. */
  stop(): void {
    this.isStopped = true;
  }

  private bring(lane: string, callback: Callback): void {
    if (this.isStopped) return;
    const before = this.lanes.get(lane) ?? Promise.resolve();
    const sent = before.then(() => this.webhooks.ask(callback));
    this.lanes.set(lane, sent);
    void sent.finally(() => {
      if (this.lanes.get(lane) === sent) this.lanes.delete(lane);
    });
  }
}
