import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@pukar/platform/testing';

interface Processes {
  run(name: string, file: string, env: NodeJS.ProcessEnv): void;
  go(): void;
  neverGiveUp(): void;
  throwIfGivenUp(): void;
  stop(): Promise<void>;
}
type ProcessesClass = new (logs: string, say: (line: string) => void, pauseMs?: (nth: number) => number) => Processes;

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const { Processes } = (await import(new URL('../../../launch/lib/helpline.mjs', import.meta.url).href)) as { Processes: ProcessesClass };

describe('a process of the helpline that ends again and again', () => {
  let folder: string;
  let said: string[];
  let processes: Processes;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pukar-processes-'));
    writeFileSync(path.join(folder, 'dies.mjs'), `console.log('no port is free'); process.exit(3);`);
    said = [];
    processes = new Processes(folder, (line) => said.push(line), () => 1);
  });
  afterEach(async () => {
    await processes.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const run = (): void => { processes.run('worker', path.relative(ROOT, path.join(folder, 'dies.mjs')), { PATH: process.env['PATH'] }); };
  const givenUp = (): string => {
    try { processes.throwIfGivenUp(); } catch (error) { return String(error); }
    return '';
  };

  it('ends the start, which says what the process said last', async () => {
    run();
    processes.go();
    expect(await until('the start to be given up', givenUp)).toMatch(/worker does not stay up \(exit code 3\)[^]*no port is free/);
    expect(said).toHaveLength(5);
  });

  it('is started again however often, once the helpline answers', async () => {
    processes.go();
    processes.neverGiveUp();
    run();
    await until('it to have been started again nine times', () => said.length >= 9);
    expect(givenUp()).toBe('');
    expect(new Set(said)).toEqual(new Set(['worker ended (exit code 3); starting it again']));
  });
});
