import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { until } from '@pukar/platform/testing';
import type { SteppedHelpline } from './stepped-helpline.js';

const DOOR = path.resolve(import.meta.dirname, '../../helpline/door.mjs');
const [STARTS_WITHIN_MS, ANSWERS_WITHIN_MS] = [90_000, 20_000];

/** What is asked for a citizen; the same call, the same wish. */
export interface Wish {
  readonly callId: string;
  readonly ticketId: string;
}
export type CitizensAct = 'rate' | 'reopen' | 'answer' | 'withdraw';

/** A process in which citizens are on the line; it can be killed like any other. */
export class CitizensDoor {
  private child: ChildProcess | undefined;
  private readonly waiting = new Map<string, (came: { value?: unknown; fault?: string }) => void>();
  private opening: Promise<ChildProcess> | undefined;
  private asked = 0;

  constructor(private readonly helpline: SteppedHelpline) {}

  /** Asks until there is an answer; undefined where none came for long. */
  async ask<Value>(act: CitizensAct, wish: Wish): Promise<Value | undefined> {
    const giveUpAt = Date.now() + STARTS_WITHIN_MS;
    while (Date.now() < giveUpAt) {
      const came = await this.once(act, wish).catch(() => ({ fault: 'away' }) as { value?: unknown; fault?: string });
      if (came.fault === undefined) return came.value as Value;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return undefined;
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  open(): Promise<ChildProcess> {
    if (this.opening) return this.opening;
    this.opening = this.fork();
    this.opening.catch(() => { this.opening = undefined; });
    return this.opening;
  }

  close(): void {
    this.child?.disconnect();
  }

  private async fork(): Promise<ChildProcess> {
    const env = await until('the api to run', () => this.helpline.environmentOfApi(), STARTS_WITHIN_MS);
    const child = fork(DOOR, { env: { ...env, NODE_OPTIONS: this.helpline.nodeOptions }, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.child = child;
    child.on('error', () => undefined);
    child.on('message', ({ id, ...came }: { id: string; value?: unknown; fault?: string }) => this.waiting.get(id)?.(came));
    child.once('exit', () => {
      [this.child, this.opening] = [undefined, undefined];
      for (const end of this.waiting.values()) end({ fault: 'killed' });
    });
    if ((await this.wait('ready')).fault) throw new Error('the door did not open');
    return child;
  }

  private async once(act: CitizensAct, wish: Wish): Promise<{ value?: unknown; fault?: string }> {
    this.asked += 1;
    const id = String(this.asked);
    const child = await this.open();
    const came = this.wait(id);
    child.send({ id, act, wish }, () => undefined);
    return came;
  }

  private wait(id: string): Promise<{ value?: unknown; fault?: string }> {
    return new Promise((resolve) => {
      const late = setTimeout(() => end({ fault: 'late' }), id === 'ready' ? STARTS_WITHIN_MS : ANSWERS_WITHIN_MS);
      const end = (came: { value?: unknown; fault?: string }): void => { clearTimeout(late); this.waiting.delete(id); resolve(came); };
      this.waiting.set(id, end);
    });
  }
}
