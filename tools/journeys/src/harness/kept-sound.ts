import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RecordingView } from '@pukar/recordings-core/contracts';
import { muLawSamples } from '@pukar/recordings-core/testing';
import type { RunningHelpline } from './running-helpline.js';

/** A person of the staff who may listen, without a browser. */
export class Listener {
  private constructor(private readonly api: string, private readonly cookie: string) {}

  static async signIn(helpline: RunningHelpline, login: string): Promise<Listener> {
    const answer = await fetch(`${helpline.api}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'pukar-demo' }) });
    return new Listener(helpline.api, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  async recordingsOf(callId: string): Promise<RecordingView[]> {
    return (await (await this.get(`/api/recordings?call=${callId}`)).json()) as RecordingView[];
  }

  hears(id: string, reason = 'A journey measures the sound.'): Promise<Response> {
    return this.get(`/api/recordings/${id}/audio?${new URLSearchParams({ reason })}`);
  }

  get(address: string): Promise<Response> {
    return fetch(this.api + address, { headers: { cookie: this.cookie } });
  }
}

const RATE = 8_000;

/** One channel of a WAV of µ-law, from one second to another. */
export function channelOf(wav: Buffer, channel: number, from = 0, to = Infinity): Float32Array {
  const samples = muLawSamples(wav)[channel];
  if (!samples) throw new Error('no such channel');
  return Float32Array.from(samples.subarray(Math.round(from * RATE), Math.round(Math.min(to, samples.length / RATE) * RATE)), (sample) => sample / 32_768);
}

/** How loud a tone is in samples of 8,000 a second (Goertzel), in its loudest tenth of a second. */
export function loudest(samples: Float32Array, hertz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / 8_000);
  let most = 0;
  for (let begin = 0; begin + 800 <= samples.length; begin += 800) {
    let [before, last] = [0, 0];
    for (const sample of samples.subarray(begin, begin + 800)) [before, last] = [last, sample + turn * last - before];
    most = Math.max(most, (2 * Math.sqrt(Math.max(0, before * before + last * last - turn * before * last))) / 800);
  }
  return most;
}

/** The largest sample. */
export const peakOf = (samples: Float32Array): number => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** Every file below a folder; none when there is no such folder. */
export function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** Files below a folder that hold sound as it can be heard: a WAV's head, or any of these pieces of it. */
export function plainSoundIn(folder: string, pieces: readonly Buffer[]): readonly string[] {
  return filesBelow(folder).filter((file) => {
    const bytes = readFileSync(file);
    return bytes.includes('WAVEfmt ') || pieces.some((piece) => bytes.includes(piece));
  });
}
