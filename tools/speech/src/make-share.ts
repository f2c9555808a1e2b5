import { makePieces } from './make-pieces.js';
import type { Share } from './make-in-processes.js';
import { startSpeech } from './speech.js';

// One of several processes that make pieces: gets its share from the one that started it, and tells it of each piece.
process.once('message', (share) => {
  const { pieces, cacheDir } = share as Share;
  const speech = startSpeech();
  void makePieces(pieces, cacheDir, speech, () => process.send?.('made'))
    .then(() => speech.stop())
    .then(() => process.disconnect());
});
process.once('unhandledRejection', (error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
