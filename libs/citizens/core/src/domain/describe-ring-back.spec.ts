import { describe, expect, it } from '@jest/globals';
import { describeRingBack, RING_BACK_REASONS, type RingBack } from './describe-ring-back.js';

const now = new Date('2026-11-18T04:30:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const aRingBack = (over: Partial<RingBack> = {}): RingBack => ({ reason: 'abandoned-in-queue', owedAt: ago(1), waitedSeconds: 240, attempt: 2, ...over });

describe('why an agent rings back', () => {
  it.each([
    [{}, 'You are ringing back: hung up after 4 min yesterday, 17 November; second attempt.'],
    [{ owedAt: ago(0.1), waitedSeconds: 40, attempt: 1 }, 'You are ringing back: hung up after 40 s earlier today; first attempt.'],
    [{ reason: 'call-back-kept', attempt: 12 }, 'You are ringing back: asked for it after 4 min in the queue, yesterday, 17 November; attempt 12.'],
    [{ reason: 'rejected', owedAt: ago(3), attempt: 3 }, 'You are ringing back: rang the number for missed calls 3 days ago, 15 November; third attempt.'],
  ] as const)('of %p', (over, sentence) => expect(describeRingBack(aRingBack(over), now)).toBe(sentence));

  it('is a sentence for each reason', () => {
    for (const reason of RING_BACK_REASONS) expect(describeRingBack(aRingBack({ reason }), now)).toMatch(/^You are ringing back: [a-z].* yesterday, 17 November; second attempt\.$/);
  });
});
