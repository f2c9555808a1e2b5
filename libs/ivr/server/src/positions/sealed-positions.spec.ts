import { describe, expect, it } from '@jest/globals';
import { begin, encodePosition, mainFlow, MAX_ENCODED_POSITION, type Position } from '@pukar/ivr-core/domain';
import { KeyRing } from '@pukar/platform/crypto';
import { SealedPositions } from './sealed-positions.js';

describe('a sealed position', () => {
  const keys = new KeyRing(KeyRing.generate());
  const positions = new SealedPositions(keys);
  const somewhere: Position = { ...begin(mainFlow), node: 'main', language: 'hi-IN', pressed: '1' };

  it('opens for the call that it belongs to', () => {
    expect(positions.open(positions.seal(mainFlow, somewhere, 'CA1'), 'CA1')).toEqual({ flow: mainFlow, position: somewhere });
  });

  it.each<[string, string]>([
    ['of another call', positions.seal(mainFlow, somewhere, 'CA2')],
    ['that was altered', positions.seal(mainFlow, somewhere, 'CA1').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['of another key ring', new SealedPositions(new KeyRing(KeyRing.generate())).seal(mainFlow, somewhere, 'CA1')],
    ['sealed for another purpose', keys.seal('[1]', 'CA1').toString('base64url')],
    ['of a flow that is no more', positions.seal(mainFlow, { ...somewhere, flowVersion: 99 }, 'CA1')],
    ['that is no token', 'not a token'],
    ['that is missing', ''],
    ['that is far too long', 'A'.repeat(100_000)],
  ])('does not open from a token %s', (_case, token) => expect(positions.open(token, 'CA1')).toBeUndefined());

  it('fits into 512 characters, however much the flow remembers', () => {
    const remembering = (about: string): Position => ({ ...begin(mainFlow), node: 'main', language: 'hi-IN', answer: { about } });
    const longest = remembering('x'.repeat(MAX_ENCODED_POSITION - encodePosition(mainFlow, remembering('')).length));
    expect(positions.seal(mainFlow, longest, `CA${'0'.repeat(32)}`).length).toBeLessThanOrEqual(512);
  });
});
