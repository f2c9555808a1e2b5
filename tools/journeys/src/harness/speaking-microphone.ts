import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const RATE = 48_000;
const SYLLABLE_SECONDS = 0.15;
const GAP_SECONDS = 0.1;
const PITCHES = [300, 500, 420, 700, 350, 610, 460, 800];

/** A WAV file of syllables without a pause: what a browser's microphone can be made to hear for ever, so that silence means silence. */
export function speakingMicrophone(): string {
  const samples = PITCHES.flatMap((pitch) => [...syllable(pitch), ...Array<number>(Math.round(GAP_SECONDS * RATE)).fill(0)]);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'pukar-microphone-')), 'speaking.wav');
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length * 2, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length * 2, 40);
  writeFileSync(file, Buffer.concat([header, Buffer.from(Int16Array.from(samples).buffer)]));
  return file;
}

/** A voiced sound: a pitch with its overtones, swelling and fading. */
function syllable(pitch: number): number[] {
  const length = Math.round(SYLLABLE_SECONDS * RATE);
  return Array.from({ length }, (_, at) => {
    const wave = [1, 2, 3, 4].reduce((sum, overtone) => sum + Math.sin((2 * Math.PI * pitch * overtone * at) / RATE) / overtone, 0);
    return Math.round(9_000 * Math.sin((Math.PI * at) / length) * wave);
  });
}
