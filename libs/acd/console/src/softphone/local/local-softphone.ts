import type { SoftphoneAccess } from '@pukar/calls-core/contracts';
import type { Answer } from '@pukar/ui';
import { onNetworkChange } from '../../edge/network.js';
import { Ear } from '../../edge/ear.js';
import { Changing } from '../changing.js';
import type { Echo, LineState, MicrophoneSource, Softphone } from '../softphone.js';
import { beginLine, type Line, type LineEffect, type LineInput, type LineStep, stepLine } from './line.js';
import { localState } from './local-state.js';
import { readFromCarrier, type ToCarrier } from './local-messages.js';
import { type MediaEffect, type MediaInput, noMedia, stepMedia } from './media-line.js';
import { Peer } from './peer.js';

/** The agent's line over the local carrier: runs the machines of signalling and sound with real time, sockets and WebRTC. */
export class LocalSoftphone implements Softphone {
  private line: Line = beginLine().line;
  private media = noMedia;
  private socket: WebSocket | null = null;
  private peer: Peer | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopListening: () => void = () => undefined;
  private readonly ear = new Ear();
  private readonly changing = new Changing<LineState>(localState(this.line, this.media));

  constructor(
    private readonly access: () => Promise<Answer<SoftphoneAccess>>,
    private readonly microphone: MicrophoneSource,
  ) {}

  get state(): LineState {
    return this.changing.value;
  }

  get heard(): MediaStream | null {
    return this.ear.stream;
  }

  onState(listener: (state: LineState) => void): () => void {
    return this.changing.listen(listener);
  }

  open(): void {
    this.stopListening();
    const stops = [onNetworkChange(() => this.networkChanged()), this.microphone.onChange(() => this.speak())];
    this.stopListening = () => { for (const stop of stops) stop(); };
    this.take(beginLine());
  }

  acceptClaim(claimId: string): void {
    this.give({ type: 'accept', claimId });
  }

  mute(on: boolean): void {
    this.give({ type: 'mute', on });
  }

  sendDigits(digits: string): void {
    this.give({ type: 'digits', digits });
  }

  hangUp(): void {
    this.give({ type: 'hang-up' });
  }

  echo(on: boolean): Echo {
    this.give({ type: 'echo', on });
    return this.state.kind === 'ready' ? 'plays-back' : 'no-sound';
  }

  dispose(): void {
    this.stopListening();
    this.giveMedia({ type: 'line-down' });
    this.give({ type: 'dispose' });
  }

  private networkChanged(): void {
    this.give({ type: 'network-changed' });
    this.giveMedia({ type: 'network-changed' });
  }

  private give(input: LineInput): void {
    this.take(stepLine(this.line, input, Date.now()));
  }

  private take({ line, effects }: LineStep): void {
    const [was, is] = [this.line.phase === 'registered', line.phase === 'registered'];
    this.line = line;
    for (const effect of effects) this.run(effect);
    if (was && !is) this.giveMedia({ type: 'line-down' });
    this.settle();
  }

  private giveMedia(input: MediaInput): void {
    const { media, effects } = stepMedia(this.media, input, Date.now());
    this.media = media;
    for (const effect of effects) this.runMedia(effect);
    this.settle();
  }

  /** Sets the next tick, and tells what has changed. */
  private settle(): void {
    clearTimeout(this.timer);
    const due = [this.line.nextAt, this.media.nextAt].filter((at) => at !== null);
    if (due.length > 0) this.timer = setTimeout(() => { this.give({ type: 'tick' }); this.giveMedia({ type: 'tick' }); }, Math.max(Math.min(...due) - Date.now(), 0));
    this.speak();
    this.changing.become(localState(this.line, this.media));
  }

  private run(effect: LineEffect): void {
    switch (effect.type) {
      case 'ask-access': return void this.askAccess();
      case 'open': return this.connect(effect.url, effect.token);
      case 'close': return this.close();
      case 'send': return this.send(effect.message);
    }
  }

  private runMedia(effect: MediaEffect): void {
    switch (effect.type) {
      case 'make-offer': return void this.offer(effect.attempt);
      case 'send-offer': return this.send({ type: 'offer', sdp: effect.sdp });
      case 'take-answer': return void this.peer?.take(effect.sdp).catch(() => this.giveMedia({ type: 'connection', attempt: this.media.attempt, state: 'failed' }));
      case 'close': return this.quiet();
    }
  }

  /** What cannot go out now is made good when the line is there again. */
  private send(message: ToCarrier): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private async askAccess(): Promise<void> {
    const answer = await this.access();
    if (!answer.ok || answer.value.url === null) return this.give({ type: 'no-access' });
    const { url, token, lifetimeSeconds } = answer.value;
    this.give({ type: 'access', url, token, lifetimeMs: lifetimeSeconds * 1000 });
  }

  private connect(url: string, token: string): void {
    const address = new URL(url);
    address.searchParams.set('token', token);
    this.close();
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
    if (!message) return;
    this.give({ type: 'message', message });
    if (message.type === 'registered') this.giveMedia({ type: 'line-up' });
    else if (message.type === 'answer') this.giveMedia({ type: 'answered', sdp: message.sdp });
    else if (message.type === 'error') this.giveMedia({ type: 'refused' });
  }

  private async offer(attempt: number): Promise<void> {
    this.quiet();
    const peer = new Peer({
      connection: (state) => this.giveMedia({ type: 'connection', attempt, state }),
      heard: (stream) => { if (this.peer === peer) this.ear.hear(stream); },
    });
    this.peer = peer;
    this.speak();
    try {
      this.giveMedia({ type: 'offered', attempt, sdp: await peer.offer() });
    } catch {
      this.giveMedia({ type: 'connection', attempt, state: 'failed' });
    }
  }

  private quiet(): void {
    const { peer } = this;
    this.peer = null;
    peer?.close();
    this.ear.hear(null);
  }

  /** Gives the microphone to the line, unless the agent has muted it. */
  private speak(): void {
    const track = this.microphone.stream?.getAudioTracks()[0] ?? null;
    void this.peer?.speakWith(this.line.leg?.isAccepted && this.line.leg.isMuted ? null : track).catch(() => undefined);
  }
}
