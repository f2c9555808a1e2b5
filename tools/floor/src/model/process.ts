import { createHmac } from 'node:crypto';
import type { Clock } from '@pukar/kernel';
import { KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import type { HttpApp } from '@pukar/platform/http';
import type { SocketCommand } from '@pukar/platform/live';
import { type Post, PUBLIC_URL } from './exchange.js';

/** What one process of the helpline is made of; whoever wires the product makes it. */
export interface ProcessParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly publicUrl: string;
  /** Stands in for `Telephony`. */
  readonly telephony: unknown;
}
export type MakeProcess = (parts: ProcessParts) => Promise<{ readonly app: HttpApp; readonly authToken: string }>;

type Token<T> = abstract new (...given: never[]) => T;

/** A process of the helpline: its use cases, and its controllers as the carrier reaches them. */
export class FloorProcess {
  private constructor(readonly name: string, private readonly app: HttpApp, private readonly authToken: string) {}

  static async start(name: string, make: MakeProcess, parts: Omit<ProcessParts, 'publicUrl'>): Promise<FloorProcess> {
    const { app, authToken } = await make({ ...parts, publicUrl: PUBLIC_URL });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new FloorProcess(name, app, authToken);
  }

  get<T>(token: Token<T>): T {
    return this.app.get(token as never) as T;
  }

  /** What a screen of somebody's staff asks, as over their socket: parsed, and answered. Gives the refusal's code, or `done`. */
  async asks(commands: Token<{ commands(): readonly SocketCommand[] }>, event: string, payload: object, personId: string): Promise<string> {
    const command = this.get(commands).commands().find((one) => one.event === event);
    if (!command) throw new Error(`there is no command ${event}`);
    const session = { sessionHash: '', personId, permissions: new Set([command.permission]), rooms: [] };
    const answer = await command.handle(command.schema.parse(payload) as never, { session, socketId: personId } as never);
    return typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : 'done';
  }

  /** Delivers what the carrier posts, signed. */
  async hears({ path, form }: Post): Promise<{ readonly status: number; readonly body: string }> {
    const text = PUBLIC_URL + path + Object.keys(form).sort().map((key) => key + form[key]).join('');
    const answer = await this.app.getHttpAdapter().getInstance().inject({
      method: 'POST', url: path, payload: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': createHmac('sha1', this.authToken).update(text).digest('base64') },
    });
    return { status: answer.statusCode, body: answer.body };
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
