import { describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { ACCESS_MARK } from '@pukar/platform/http';
import { RecordingsController } from './http/recordings.controller.js';
import { soundKey } from './persistence/recording-rows.js';
import { recordingUrl } from './recordings-settings.js';

const [CALL, RECORDING] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];

describe('the address of a recording', () => {
  it('at which the carrier tells of it carries which call it is, and nothing else', () => {
    expect(recordingUrl('https://pukar.example', CALL)).toBe(`https://pukar.example/voice/recording?call=${CALL}`);
  });

  it('in the store is its day and its own id: neither number nor ticket, call nor agent can be read from it', () => {
    expect(soundKey({ id: RECORDING, wantedAt: new Date('2026-11-27T10:11:12Z') })).toBe(`2026-11-27/${RECORDING}`);
  });

  it('in the console opens nothing by being known: every one asks for a session with a permission, and takes no token', () => {
    const { prototype } = RecordingsController;
    const routes = Object.getOwnPropertyNames(prototype).filter((name) => Reflect.hasMetadata('path', prototype[name as never]));
    expect(routes.length).toBeGreaterThan(0);
    for (const name of routes) {
      expect(Reflect.getMetadata(ACCESS_MARK, prototype[name as never]) ?? Reflect.getMetadata(ACCESS_MARK, RecordingsController)).toMatchObject({ kind: 'permission' });
      expect(Reflect.getMetadata('path', prototype[name as never])).not.toMatch(/token|secret|signature/i);
    }
  });
});
