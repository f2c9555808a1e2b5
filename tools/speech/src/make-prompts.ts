import { availableParallelism, setPriority } from 'node:os';
import { join } from 'node:path';
import { spokenWords } from '@pukar/directory-core/domain';
import { CONTENT, fragments, isSpokenByCarrier } from '@pukar/ivr-core/domain';
import { type Language, LANGUAGES } from '@pukar/kernel';
import { makeInProcesses } from './make-in-processes.js';
import { makePromptSet, type MakePieces } from './prompt-set.js';

// Makes all audio that a call can need, into tools/speech/prompts: node dist/make-prompts.js [--behind]. Behind: while the helpline answers already, which goes first.
const behind = process.argv[2];
if (behind !== undefined && behind !== '--behind') {
  console.error('usage: node dist/make-prompts.js [--behind]');
  process.exit(2);
}
const outDir = join(import.meta.dirname, '../prompts');
/** What nothing else waits for (nice(1)); the processes that are started from here have it too. */
const LOWEST = 19;
if (behind) {
  setPriority(LOWEST);
  // Started by a helpline that is gone: what is made is kept, and the next one goes on.
  process.once('disconnect', () => process.exit(0));
}

/** More would not fit into the memory of a small machine. */
const MOST_PROCESSES = 8;
/** Whoever waits hears how far it is, this often. */
const TELL_EVERY_MS = 5_000;

/** What the directory of a new deployment says. */
function contentOf(language: Language) {
  return Object.entries(spokenWords(language)).map(([key, text]) => ({ id: `${CONTENT}${key}`, text }));
}

let told = 0;
const makeAndTell: MakePieces = async (missing, cacheDir) => {
  const tell = setInterval(() => console.log(`prompts: ${told} made`), TELL_EVERY_MS);
  try {
    await makeInProcesses(missing, cacheDir, Math.min(availableParallelism(), MOST_PROCESSES), () => { told += 1; });
  } finally {
    clearInterval(tell);
  }
};

const startedAt = performance.now();
// First those in which nobody would speak meanwhile.
const inOrder = [...LANGUAGES.filter((language) => !isSpokenByCarrier(language)), ...LANGUAGES.filter(isSpokenByCarrier)];
const wanted = Object.fromEntries(inOrder.map((language) => [language, [...fragments(language), ...contentOf(language)]]));
const cacheDir = join(import.meta.dirname, '../../../node_modules/.cache/pukar-speech');
const { index, made } = await makePromptSet(wanted, { outDir: outDir, cacheDir }, makeAndTell);
const all = Object.values(index).flatMap((one) => Object.values(one));
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
const minutes = (all.reduce((sum, { ms }) => sum + ms, 0) / 60_000).toFixed(1);
console.log(`prompts: ${all.length} fragments, ${minutes} minutes of audio, ${made} made now, in ${seconds} s`);
