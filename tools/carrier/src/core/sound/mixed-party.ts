import type { Cancel } from '../timers.js';
import { mix } from './mixing.js';
import { FRAME_MS, FRAME_SAMPLES, SILENT_FRAME, type Pcm } from './pcm.js';
import type { FrameListener, Handset, Party } from './party.js';
import { scoreOf, type Score } from './score.js';
import type { Sound } from './sound.js';

/** What a party needs of the plane it is in. Frames are counted from the clock's zero. */
export interface PlaneMeans {
  now(): number;
  /** Has the party moved on with every frame, or no longer. */
  stir(party: MixedParty, isNeeded: boolean): void;
  after(milliseconds: number, run: () => void): Cancel;
}

/** A sound under way: its place follows from the time, whether or not anybody has listened so far. */
interface UnderWay {
  readonly since: number;
  readonly score: () => Score | undefined;
}

/** A leg's party in the plane. */
export class MixedParty implements Party {
  private handset: Handset | undefined;
  private playing: UnderWay | undefined;
  /** What was playing before: the frames up to the change may still have to pass. */
  private playedBefore: UnderWay | undefined;
  private speaking: (UnderWay & { readonly until: number; readonly cancel: Cancel }) | undefined;
  private others: readonly MixedParty[] = [];
  private isMuted = false;
  private readonly mouthTaps = new Set<FrameListener>();
  private readonly earTaps = new Set<FrameListener>();
  private said: { readonly frame: number; readonly pcm: Pcm | undefined } | undefined;
  private isOver = false;

  constructor(private readonly means: PlaneMeans) {}

  play(sound: Sound): void {
    this.playedBefore = this.playing;
    this.playing = { since: this.means.now(), score: () => scoreOf(sound) };
  }

  listenTo(others: readonly Party[]): void {
    this.others = others.filter((other): other is MixedParty => other instanceof MixedParty && other !== this);
  }

  mute(on: boolean): void {
    this.isMuted = on;
  }

  tapMouth(listener: FrameListener): () => void {
    return this.tap(this.mouthTaps, listener);
  }

  tapEar(listener: FrameListener): () => void {
    return this.tap(this.earTaps, listener);
  }

  /** Gives the party the sound of a device; undefined takes it away. */
  attach(handset: Handset | undefined): void {
    this.handset = this.isOver ? undefined : handset;
    this.stirred();
  }

  get isSpeaking(): boolean {
    return this.speaking !== undefined && this.means.now() < this.speaking.until;
  }

  /** Says something as if it came from its device, at its real pace, in place of what it was saying; `ended` is told when all has been said. */
  speak(pcm: Pcm, ended: () => void = () => undefined): void {
    this.speaking?.cancel();
    const score = { pcm, loops: false };
    const frames = Math.ceil(pcm.length / FRAME_SAMPLES);
    const since = this.means.now();
    this.speaking = { since, until: since + frames, score: () => score, cancel: this.means.after(frames * FRAME_MS, ended) };
  }

  /** The leg is over: nothing is said or heard any more. */
  close(): void {
    this.isOver = true;
    this.speaking?.cancel();
    [this.handset, this.playing, this.playedBefore, this.speaking, this.others] = [undefined, undefined, undefined, undefined, []];
    this.mouthTaps.clear();
    this.earTaps.clear();
    this.stirred();
  }

  /** One frame passes. */
  move(frame: number): void {
    const mouth = this.mouthAt(frame);
    for (const listener of this.mouthTaps) listener(mouth ?? SILENT_FRAME);
    if (!this.handset && this.earTaps.size === 0) return;
    const ear = this.earAt(frame);
    this.handset?.hear(ear);
    for (const listener of this.earTaps) listener(ear);
  }

  /** What it says in a frame; undefined when that is nothing. Worked out once a frame, however many hear it. */
  private mouthAt(frame: number): Pcm | undefined {
    if (this.said?.frame !== frame) this.said = { frame, pcm: this.say(frame) };
    return this.said.pcm;
  }

  private say(frame: number): Pcm | undefined {
    const voices = [this.handset?.next(), frameOf(this.speaking, frame)].filter((voice) => voice !== undefined);
    return this.isMuted || voices.length === 0 ? undefined : mix(voices);
  }

  private earAt(frame: number): Pcm {
    const voices: Pcm[] = [];
    const isBefore = this.playing !== undefined && frame < this.playing.since;
    const played = frameOf(isBefore ? this.playedBefore : this.playing, frame);
    if (played) voices.push(played);
    for (const other of this.others) {
      const voice = other.mouthAt(frame);
      if (voice) voices.push(voice);
    }
    return mix(voices);
  }

  private tap(taps: Set<FrameListener>, listener: FrameListener): () => void {
    if (this.isOver) return () => undefined;
    const own: FrameListener = (frame) => listener(frame);
    taps.add(own);
    this.stirred();
    return () => {
      taps.delete(own);
      this.stirred();
    };
  }

  private stirred(): void {
    this.means.stir(this, this.handset !== undefined || this.mouthTaps.size > 0 || this.earTaps.size > 0);
  }
}

/** The frame of a sound under way; undefined before its beginning, behind its end, and when it makes no sound. */
function frameOf(sound: UnderWay | undefined, frame: number): Pcm | undefined {
  const score = sound?.score();
  if (!sound || !score || score.pcm.length === 0) return undefined;
  const at = (frame - sound.since) * FRAME_SAMPLES;
  const start = score.loops ? at % score.pcm.length : at;
  if (start < 0 || start >= score.pcm.length) return undefined;
  const part = score.pcm.subarray(start, start + FRAME_SAMPLES);
  if (part.length === FRAME_SAMPLES) return part;
  const whole = new Int16Array(FRAME_SAMPLES);
  whole.set(part);
  if (score.loops) whole.set(score.pcm.subarray(0, FRAME_SAMPLES - part.length), part.length);
  return whole;
}
