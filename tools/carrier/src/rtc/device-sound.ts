import { fromMuLaw, toMuLaw, type Pcm } from '../core/sound/pcm.js';
import type { Handset } from '../core/sound/party.js';
import { JitterBuffer } from './jitter-buffer.js';
import type { AnswerOffer, MediaLine } from './media-line.js';

/** What the device's socket is told about its sound. */
export type SoundMessage = { readonly type: 'answer'; readonly sdp: string } | { readonly type: 'error'; readonly message: string };

export interface DeviceSoundMeans {
  readonly answerOffer: AnswerOffer;
  tell(message: SoundMessage): void;
  /** The device's sound has come, or gone. */
  changed(handset: Handset | undefined): void;
}

/** The echo comes so many packets late: 0.3 s, long enough not to be taken for one's own voice in the room. */
const ECHO_PACKETS = 15;

/** The sound of one device: at most one media line, from the first offer on its socket until the socket is closed. */
export class DeviceSound {
  private line: MediaLine | undefined;
  private asked: string | undefined;
  private isAnswering = false;
  private isClosed = false;
  private isConnected = false;
  private echoed: Uint8Array[] | undefined;
  private readonly buffer = new JitterBuffer();

  constructor(private readonly means: DeviceSoundMeans) {}

  /** A new line for the old one. Of offers that come faster than they can be answered, the last is. */
  offer(sdp: string): void {
    this.asked = sdp;
    if (!this.isAnswering) void this.answerAll();
  }

  /** Outside a call, sends back what the device says. */
  echo(on: boolean): void {
    this.echoed = on ? [] : undefined;
  }

  close(): void {
    this.isClosed = true;
    this.asked = undefined;
    this.drop();
  }

  private async answerAll(): Promise<void> {
    this.isAnswering = true;
    for (let sdp = this.asked; sdp !== undefined; sdp = this.asked) {
      this.asked = undefined;
      await this.answer(sdp);
    }
    this.isAnswering = false;
  }

  private async answer(sdp: string): Promise<void> {
    const mine: { line?: MediaLine } = {};
    const isMine = (): boolean => mine.line !== undefined && this.line === mine.line;
    const answered = await this.means.answerOffer(sdp, {
      packet: (sequence, payload) => (isMine() ? this.take(sequence, payload) : undefined),
      state: (state) => {
        if (!isMine()) return;
        if (state === 'lost') return this.drop();
        this.isConnected = true;
        this.means.changed(this.handset);
      },
    });
    if (!answered.ok) {
      if (!this.isClosed) this.means.tell({ type: 'error', message: answered.refusal });
      return;
    }
    if (this.isClosed || this.asked !== undefined) return answered.value.close();
    this.drop();
    this.line = mine.line = answered.value;
    this.means.tell({ type: 'answer', sdp: answered.value.answer });
  }

  private drop(): void {
    const { line, isConnected } = this;
    this.line = undefined;
    this.isConnected = false;
    this.buffer.clear();
    line?.close();
    if (isConnected) this.means.changed(undefined);
  }

  private take(sequence: number, payload: Uint8Array): void {
    this.buffer.put(sequence, payload);
    if (!this.echoed) return;
    this.echoed.push(payload);
    const late = this.echoed.length > ECHO_PACKETS ? this.echoed.shift() : undefined;
    if (late) this.line?.send(late);
  }

  private readonly handset: Handset = {
    next: (): Pcm | undefined => {
      const payload = this.buffer.take();
      return payload && fromMuLaw(payload);
    },
    hear: (frame) => {
      this.echoed = undefined;
      this.line?.send(toMuLaw(frame));
    },
  };
}
