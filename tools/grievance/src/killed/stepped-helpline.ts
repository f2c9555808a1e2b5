import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PATIENT, RunningHelpline } from '@pukar/journeys/harness/running-helpline';

const PRELOADED = path.resolve(import.meta.dirname, '../../helpline/stepped-clock.mjs');
const SEEN_BY_ALL_MS = 150;

/** The built helpline as `npm start` runs it, all of whose processes are so far ahead in time as this says; the carrier stands outside and lives on. */
export class SteppedHelpline {
  private aheadMs = 0;

  private constructor(readonly running: RunningHelpline, private readonly folder: string, readonly nodeOptions: string) {}

  static async start(plant: string | undefined): Promise<SteppedHelpline> {
    const folder = mkdtempSync(path.join(tmpdir(), 'pukar-stepped-'));
    writeFileSync(path.join(folder, 'ahead'), '0');
    const preloaded = pathToFileURL(PRELOADED);
    preloaded.searchParams.set('ahead', path.join(folder, 'ahead'));
    if (plant) preloaded.searchParams.set('plant', plant);
    const nodeOptions = `--import ${preloaded.href}`;
    const running = await RunningHelpline.start({ carrierOutside: true, settings: { ...PATIENT, NODE_OPTIONS: nodeOptions, LOG_LEVEL: 'warn', ...(plant ? { PUKAR_AS_MODULES: '1' } : {}) } });
    return new SteppedHelpline(running, folder, nodeOptions);
  }

  now(): number {
    return Date.now() + this.aheadMs;
  }

  async step(ms: number): Promise<void> {
    this.aheadMs += ms;
    writeFileSync(path.join(this.folder, 'ahead'), String(this.aheadMs));
    await new Promise((resolve) => setTimeout(resolve, SEEN_BY_ALL_MS));
  }

  /** What the api was started with. */
  environmentOfApi(): NodeJS.ProcessEnv | undefined {
    const api = this.running.processes().find(({ name }) => name === 'api');
    try {
      return api && Object.fromEntries(readFileSync(`/proc/${api.pid}/environ`, 'utf8').split('\0').filter((entry) => entry.includes('=')).map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]));
    } catch {
      return undefined;
    }
  }

  async stop(): Promise<void> {
    await this.running.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
