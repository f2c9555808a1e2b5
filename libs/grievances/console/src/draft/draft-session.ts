import { emptyDraft, type Draft, type DraftContent } from '@pukar/citizens-core/contracts';
import type { DraftKeeper } from '../complaint-server.js';
import { beginDraft, type DraftEffect, type DraftInput, type DraftStep, type DraftSync, isSaved, RETRY_MS, stepDraft, wakeAt } from './draft-sync.js';
import type { UnsavedDrafts } from './unsaved-drafts.js';

const LONGEST_WAIT_MS = 6_000;
const unopened = (callId: string): Draft => ({ callId, version: 0, savedAt: '', content: emptyDraft, registered: null });

/**
 * One call's draft, kept in step with the server: runs the machine of `draft-sync` with real time, messages and storage.
 * It can be typed in before the server has opened it.
 */
export class DraftSession {
  private sync: DraftSync;
  private isOpen = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly watchers = new Set<() => void>();

  constructor(
    readonly callId: string,
    private readonly server: DraftKeeper,
    private readonly unsaved: UnsavedDrafts,
    private readonly now: () => number = Date.now,
  ) {
    const { state } = beginDraft(unopened(callId), unsaved.read(callId), now());
    this.sync = { ...state, online: false, saving: null };
  }

  get state(): DraftSync {
    return this.sync;
  }

  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  }

  edit(change: Partial<DraftContent>): void {
    this.give({ type: 'edited', change });
  }

  connection(online: boolean): void {
    if (online && !this.isOpen) void this.open();
    else if (this.isOpen && online !== this.sync.online) this.give({ type: 'connection', online });
  }

  changedElsewhere(): void {
    if (this.isOpen) this.give({ type: 'changed-elsewhere' });
  }

  /** Fetches what the server has: it said that this is not it. */
  refresh(): void {
    if (this.isOpen) this.give({ type: 'refused', code: 'stale' });
  }

  /** Nothing is on its way, and nothing waits to be sent that the server would still take. */
  get isAtRest(): boolean {
    const { saving, fetching, closedBy } = this.sync;
    return !saving && !fetching && (closedBy !== null || isSaved(this.sync));
  }

  /** Saves at once; true when all that is on the screen is saved, false when that cannot be had now. */
  async whenSaved(): Promise<boolean> {
    const giveUpAt = this.now() + LONGEST_WAIT_MS;
    if (this.isOpen) this.give({ type: 'flush' });
    while (!this.isAtRest) {
      if (!this.sync.online || this.now() > giveUpAt) return false;
      await this.nextChange(giveUpAt - this.now());
    }
    return this.isOpen && isSaved(this.sync);
  }

  /** The screen is done with the draft. What is not saved goes on being sent until the server takes it or refuses it. */
  leave(): void {
    if (this.isOpen) this.give({ type: 'flush' });
  }

  private nextChange(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.watch(done);
      const timer = setTimeout(done, Math.max(limitMs, 0));
      function done() {
        clearTimeout(timer);
        stop();
        resolve();
      }
    });
  }

  private async open(): Promise<void> {
    const answer = await this.server.openDraft(this.callId);
    if (this.isOpen) return;
    if (answer.ok) {
      this.isOpen = true;
      this.take(beginDraft(answer.value, { base: this.sync.base, typed: this.sync.typed }, this.now()));
    } else if (answer.code !== 'offline' && answer.code !== 'not-your-call') {
      this.timer = setTimeout(() => void this.open(), RETRY_MS);
    }
  }

  private give(input: DraftInput): void {
    this.take(stepDraft(this.sync, input, this.now()));
  }

  private take({ state, effects }: DraftStep): void {
    this.sync = state;
    if (isSaved(state) || state.registered || state.closedBy) this.unsaved.forget(this.callId);
    else this.unsaved.keep(this.callId, { base: state.base, typed: state.typed });
    this.setTimer();
    for (const effect of effects) void this.run(effect);
    for (const changed of [...this.watchers]) changed();
  }

  private setTimer(): void {
    clearTimeout(this.timer);
    const at = wakeAt(this.sync);
    if (at !== null) this.timer = setTimeout(() => this.give({ type: 'tick' }), Math.max(at - this.now(), 0));
  }

  private async run(effect: DraftEffect): Promise<void> {
    if (effect.type === 'fetch') {
      const answer = await this.server.openDraft(this.callId);
      return this.give(answer.ok ? { type: 'fetched', draft: answer.value } : refusal(answer.code));
    }
    const answer = await this.server.saveDraft({ callId: this.callId, baseVersion: effect.baseVersion, content: effect.content });
    this.give(answer.ok ? { type: 'saved', ...answer.value } : refusal(answer.code));
  }
}

const refusal = (code: string): DraftInput => (code === 'offline' || code === 'slow' ? { type: 'unanswered' } : { type: 'refused', code });
