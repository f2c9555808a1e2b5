import { FRAME_SAMPLES, type Pcm } from '../sound/pcm.js';
import { isVoice } from './recorder.js';

/** The channels without the silence in front and behind (`trim-silence`). A recording of silence alone stays whole. */
export function trimSilence(channels: readonly Pcm[]): Pcm[] {
  const frames = Math.floor((channels[0]?.length ?? 0) / FRAME_SAMPLES);
  const isLoud = (frame: number): boolean => channels.some((pcm) => isVoice(pcm.subarray(frame * FRAME_SAMPLES, (frame + 1) * FRAME_SAMPLES)));
  const order = Array.from({ length: frames }, (_, frame) => frame);
  const first = order.find(isLoud);
  const last = order.reverse().find(isLoud);
  if (first === undefined || last === undefined) return [...channels];
  return channels.map((pcm) => pcm.subarray(first * FRAME_SAMPLES, (last + 1) * FRAME_SAMPLES));
}

/** Channels side by side, as a WAV keeps them. */
export function interleave(channels: readonly Pcm[]): Pcm {
  const [only, other] = channels;
  if (!only || !other) return only ?? new Int16Array(0);
  const both = new Int16Array(only.length * 2);
  for (let at = 0; at < only.length; at += 1) {
    both[at * 2] = only[at] ?? 0;
    both[at * 2 + 1] = other[at] ?? 0;
  }
  return both;
}
