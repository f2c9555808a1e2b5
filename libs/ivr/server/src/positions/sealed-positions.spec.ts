import { beforeEach, describe, expect, it } from '@jest/globals';
import { begin, encodePosition, mainFlow, MAX_ENCODED_POSITION, type Flow, type Position } from '@pukar/ivr-core/domain';
import { KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import { createLogger } from '@pukar/platform/logging';
import { PublishedFlows } from '../flows/published-flows.js';
import { SealedPositions } from './sealed-positions.js';

const keys = new KeyRing(KeyRing.generate());
const logger = createLogger('spec', 'silent');
/** A process that holds the product's own flow, and reads others where there are any. */
const aProcess = (query: (version: unknown) => Promise<object[]> = async () => [], ring = keys) =>
  new SealedPositions(ring, new PublishedFlows({ query: (_sql: string, [version]: readonly unknown[] = []) => query(version) } as unknown as Database, logger), logger);
const inFlow = (flow: Flow): Position => ({ ...begin(flow), node: 'main', language: 'hi-IN', pressed: '1' });

describe('a sealed position', () => {
  const positions = aProcess();
  const { flow } = positions.start();
  const somewhere = inFlow(flow);

  it('opens for the call that it belongs to', async () => {
    expect(await positions.open(positions.seal(flow, somewhere, 'CA1'), 'CA1')).toEqual({ flow, position: somewhere });
  });

  it.each<[string, string]>([
    ['of another call', positions.seal(flow, somewhere, 'CA2')],
    ['that was altered', positions.seal(flow, somewhere, 'CA1').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['of another key ring', aProcess(undefined, new KeyRing(KeyRing.generate())).seal(flow, somewhere, 'CA1')],
    ['sealed for another purpose', keys.seal('[1]', 'CA1').toString('base64url')],
    ['of a flow that is no more', positions.seal(flow, { ...somewhere, flowVersion: 99 }, 'CA1')],
    ['that is no token', 'not a token'],
    ['that is missing', ''],
    ['that is far too long', 'A'.repeat(100_000)],
  ])('does not open from a token %s', async (_case, token) => expect(await positions.open(token, 'CA1')).toBeUndefined());

  it('fits into 512 characters, however much the flow remembers', () => {
    const remembering = (about: string): Position => ({ ...begin(mainFlow), node: 'main', language: 'hi-IN', answer: { about } });
    const longest = remembering('x'.repeat(MAX_ENCODED_POSITION - encodePosition(mainFlow, remembering('')).length));
    expect(positions.seal(mainFlow, longest, `CA${'0'.repeat(32)}`).length).toBeLessThanOrEqual(512);
  });
});

describe('a position in a version that this process never saw', () => {
  const older: Flow = { ...mainFlow, version: 7 };
  const token = aProcess().seal(older, inFlow(older), 'CA1');
  let reads = 0;
  let isDown = false;
  beforeEach(() => { [reads, isDown] = [0, false]; });
  const another = () => aProcess(async (version) => {
    reads += 1;
    if (isDown) throw new Error('no database');
    return version === 7 ? [{ body: JSON.parse(JSON.stringify(older)) }] : [];
  });

  it('opens in that version, which is read once for all calls in it', async () => {
    const positions = another();
    const opened = await Promise.all(['CA1', 'CA1', 'CA1'].map((call) => positions.open(token, call)));
    expect(opened.map((one) => one?.position)).toEqual([inFlow(older), inFlow(older), inFlow(older)]);
    expect(reads).toBe(1);
  });

  it('does not open while the version cannot be read, and does as soon as it can', async () => {
    const positions = another();
    isDown = true;
    expect(await positions.open(token, 'CA1')).toBeUndefined();
    isDown = false;
    expect((await positions.open(token, 'CA1'))?.flow.version).toBe(7);
  });
});
