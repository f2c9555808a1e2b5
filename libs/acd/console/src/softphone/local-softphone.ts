import type { SoftphoneAccess } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';
import { deskText } from '../desk-messages.js';
import { beginLine, type Line, type LineEffect, type LineInput, type LineStep, lineState, stepLine } from './line.js';
import { readFromCarrier } from './local-messages.js';
import type { LineState, Softphone } from './softphone.js';

/** The agent's line over the local carrier's WebSocket: runs the machine of `line` with real time and a real socket. */
export class LocalSoftphone implements Softphone {
  private line: Line = beginLine().line;
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<(state: LineState) => void>();
  private told: LineState = lineState(this.line);

  constructor(private readonly access: () => Promise<Answer<SoftphoneAccess>>) {}

  get state(): LineState {
    return this.told;
  }

  onState(listener: (state: LineState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  open(): void {
    this.take(beginLine());
  }

  acceptNext(): void {
    this.give({ type: 'accept-next' });
  }

  hangUp(): void {
    this.give({ type: 'hang-up' });
  }

  dispose(): void {
    this.give({ type: 'dispose' });
  }

  private give(input: LineInput): void {
    this.take(stepLine(this.line, input, Date.now()));
  }

  private take({ line, effects }: LineStep): void {
    this.line = line;
    this.run(effects);
    clearTimeout(this.timer);
    if (line.nextAt !== null) this.timer = setTimeout(() => this.give({ type: 'tick' }), Math.max(line.nextAt - Date.now(), 0));
    const state = lineState(line);
    if (JSON.stringify(state) === JSON.stringify(this.told)) return;
    this.told = state;
    for (const listener of this.listeners) listener(state);
  }

  private run(effects: readonly LineEffect[]): void {
    for (const effect of effects) {
      if (effect.type === 'ask-access') void this.askAccess();
      else if (effect.type === 'open') this.connect(effect.url, effect.token);
      else if (effect.type === 'close') this.close();
      else if (effect.type === 'send') this.socket?.send(JSON.stringify(effect.message));
    }
  }

  private async askAccess(): Promise<void> {
    const answer = await this.access();
    if (!answer.ok) return this.give({ type: 'no-access', reason: answer.message });
    const { kind, url, token, lifetimeSeconds } = answer.value;
    if (kind === 'twilio' || url === null) return this.give({ type: 'no-access', reason: deskText.noTwilioYet });
    this.give({ type: 'access', url, token, expiresAt: Date.now() + lifetimeSeconds * 1000 });
  }

  private connect(url: string, token: string): void {
    const address = new URL(url);
    address.searchParams.set('token', token);
    this.socket?.close();
    const socket = new WebSocket(address);
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => { if (this.socket === socket) this.hear(String(data)); });
    socket.addEventListener('close', ({ code }) => { if (this.socket === socket) this.give({ type: 'closed', code }); });
  }

  private close(): void {
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }

  private hear(data: string): void {
    const message = readFromCarrier(data);
    if (message) this.give({ type: 'message', message });
  }
}
