import { describe, expect, it } from '@jest/globals';
import { FALTER_MS, hasSound, type MediaEffect, type MediaInput, type MediaLine, noMedia, STEP_LIMIT_MS, stepMedia } from './media-line.js';

function play(...inputs: readonly (readonly [number, MediaInput])[]): { media: MediaLine; effects: MediaEffect[] } {
  let media = noMedia;
  const effects: MediaEffect[] = [];
  for (const [now, input] of inputs) {
    const step = stepMedia(media, input, now);
    media = step.media;
    effects.push(...step.effects);
  }
  return { media, effects };
}
const connection = (attempt: number, state: (MediaInput & { type: 'connection' })['state']): MediaInput => ({ type: 'connection', attempt, state });
const up = [[0, { type: 'line-up' }], [10, { type: 'offered', attempt: 1, sdp: 'offer' }], [20, { type: 'answered', sdp: 'answer' }], [30, connection(1, 'connected')]] as const;

describe('the sound of a line', () => {
  it('is offered once the line is there, and gets through when the carrier has answered', () => {
    const { media, effects } = play(...up);
    expect(effects).toEqual([{ type: 'make-offer', attempt: 1 }, { type: 'send-offer', sdp: 'offer' }, { type: 'take-answer', sdp: 'answer' }]);
    expect(hasSound(media)).toBe(true);
  });

  it('goes with the line', () => {
    const { media, effects } = play(...up, [40, { type: 'line-down' }]);
    expect([hasSound(media), effects.at(-1)]).toEqual([false, { type: 'close' }]);
  });

  it('that falters may come back by itself, and is offered anew when it does not', () => {
    const faltering = [...up, [40, connection(1, 'disconnected')]] as const;
    expect(hasSound(play(...faltering).media)).toBe(true);
    expect(play(...faltering, [50, connection(1, 'connected')], [40 + FALTER_MS, { type: 'tick' }]).media.phase).toBe('connected');
    const { media, effects } = play(...faltering, [40 + FALTER_MS, { type: 'tick' }]);
    expect([hasSound(media), effects.at(-1)]).toEqual([false, { type: 'make-offer', attempt: 2 }]);
  });

  it('is offered anew at once on another network', () => {
    expect(play(...up, [40, { type: 'network-changed' }]).effects.at(-1)).toEqual({ type: 'make-offer', attempt: 2 });
    expect(play([0, { type: 'network-changed' }]).effects).toEqual([]);
  });

  it('listens to nothing of an offer that was replaced', () => {
    const replaced = play(...up, [40, { type: 'network-changed' }], [50, connection(1, 'closed')], [60, { type: 'offered', attempt: 1, sdp: 'old' }]);
    expect([replaced.media.phase, replaced.media.attempt]).toEqual(['offering', 2]);
  });

  it('is tried again when the carrier refuses or does not answer, after longer and longer waits', () => {
    const waits: number[] = [];
    let media = play([0, { type: 'line-up' }]).media;
    for (let round = 0; round < 7; round++) {
      media = stepMedia(media, { type: 'offered', attempt: media.attempt, sdp: 'offer' }, 0).media;
      media = stepMedia(media, { type: 'refused' }, 0).media;
      waits.push(media.nextAt ?? 0);
      media = stepMedia(media, { type: 'tick' }, media.nextAt ?? 0).media;
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
    expect(play([0, { type: 'line-up' }], [10, { type: 'offered', attempt: 1, sdp: 'offer' }], [10 + STEP_LIMIT_MS, { type: 'tick' }]).effects.at(-1)).toEqual({ type: 'make-offer', attempt: 2 });
  });
});
