import { join } from 'node:path';
import { eachOf, write } from './keep.js';
import { type Piece, soundOf } from './piece.js';
import type { Speech } from './speech.js';

/** So many wait for the engine: it is never idle, and memory stays small. */
const AT_ONCE = 8;

/** Says pieces and keeps them under their names; rejects at the first that cannot be said. */
export const makePieces = (pieces: readonly Piece[], cacheDir: string, speech: Speech, onMade: () => void = () => undefined): Promise<void> =>
  eachOf(pieces, AT_ONCE, async (piece) => {
    await write(join(cacheDir, piece.file), await soundOf(piece, speech));
    onMade();
  });
