import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { spokenWords } from '@pukar/directory-core/domain';
import { CONTENT, fragments } from '@pukar/ivr-core/domain';
import { type Language, LANGUAGES } from '@pukar/kernel';
import { makeInProcesses } from './make-in-processes.js';
import { makePromptSet, type MakePieces } from './prompt-set.js';

// Makes all audio that a call can need: node dist/make-prompts.js <folder>
const outDir = process.argv[2];
if (!outDir) {
  console.error('usage: node dist/make-prompts.js <folder>');
  process.exit(2);
}

/** More would not fit into the memory of a small machine. */
const MOST_PROCESSES = 8;
/** Whoever waits hears how far it is, this often. */
const TELL_EVERY_MS = 5_000;

/** What the directory of a new deployment says. */
function contentOf(language: Language) {
  return Object.entries(spokenWords(language)).map(([key, text]) => ({ id: `${CONTENT}${key}`, text }));
}

const makeAndTell: MakePieces = async (missing, cacheDir) => {
  let made = 0;
  const tell = setInterval(() => console.log(`prompts: ${made} of ${missing.length} made`), TELL_EVERY_MS);
  try {
    await makeInProcesses(missing, cacheDir, Math.min(availableParallelism(), MOST_PROCESSES), () => { made += 1; });
  } finally {
    clearInterval(tell);
  }
};

const startedAt = performance.now();
const wanted = Object.fromEntries(LANGUAGES.map((language) => [language, [...fragments(language), ...contentOf(language)]]));
const cacheDir = join(import.meta.dirname, '../../../node_modules/.cache/pukar-speech');
const { index, made } = await makePromptSet(wanted, { outDir: resolve(outDir), cacheDir }, makeAndTell);
const all = Object.values(index).flatMap((one) => Object.values(one));
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
const minutes = (all.reduce((sum, { ms }) => sum + ms, 0) / 60_000).toFixed(1);
console.log(`prompts: ${all.length} fragments, ${minutes} minutes of audio, ${made} made now, in ${seconds} s`);
