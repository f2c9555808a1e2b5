import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../../../../..');
/** Whatever makes a line for us, and beside it the one that counts it within the bounds before. */
const RINGS = {
  'libs/calls/server/src/outgoing/dial-outgoing-call.use-case.ts': 'libs/calls/server/src/outgoing/begin-dial.ts',
  'libs/calls/server/src/outgoing/bridge/dial-second-party.use-case.ts': 'libs/calls/server/src/outgoing/bridge/begin-second-dial.ts',
  'libs/calls/server/src/parties/ring-contact.ts': 'libs/calls/server/src/parties/invite-party.use-case.ts',
} as const;

const sources = (): string[] =>
  ['libs', 'apps'].flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => /\/src\/.*\.tsx?$/.test(file) && !/node_modules|\/dist\/|spec\.tsx?$|\/testing\//.test(file));

describe('every line that we ring', () => {
  it('is asked of the carrier in three places, each after a dial that the bounds of toll fraud took: a new one is bounded before it stands here', () => {
    expect(sources().filter((file) => readFileSync(path.join(ROOT, file), 'utf8').includes('.placeCall(')).sort()).toEqual(Object.keys(RINGS).sort());
    for (const taker of Object.values(RINGS)) expect(readFileSync(path.join(ROOT, taker), 'utf8')).toContain('ounds.take(tx,');
  });

  it('is none that a caller\'s own turns dial: what they are told to do joins a conference of ours, and rings nobody', () => {
    const twiml = readFileSync(path.join(ROOT, 'libs/platform/src/telephony/voice-response.ts'), 'utf8');
    expect([...twiml.matchAll(/'(?:Dial|Refer|Sip|Number|Client|Connect|Application)'.*/g)].map(([line]) => line)).toEqual([expect.stringContaining("closed('Conference'")]);
    expect(sources().filter((file) => /<(?:Dial|Refer|Sip)[ >]/.test(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
  });
});
