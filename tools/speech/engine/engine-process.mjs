// The speech engine, in a process of its own. espeak-ng is GPL-3.0: nothing of it is linked into, or loaded by, any
// other process; the rest of the product sends it text over IPC and gets samples back. Plain JavaScript, so that the
// same file runs beside the sources and beside the built package.
import loadEngine from '@echogarden/espeak-ng-emscripten';

const engine = await loadEngine();
const worker = new engine.eSpeakNGWorker();

function synthesise({ text, voice, wordsPerMinute }) {
  worker.set_voice(voice);
  worker.set_rate(wordsPerMinute);
  const chunks = [];
  worker.synthesize(text, (samples) => {
    if (samples?.length) chunks.push(samples);
    return false;
  });
  const all = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return { samples: all, sampleRate: worker.get_samplerate() };
}

process.on('message', (job) => {
  try {
    process.send(synthesise(job));
  } catch (error) {
    process.send({ error: String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => {});
