import type { DirectorySearch } from '../directory.js';

/** A statement shorter than this says too little to doubt a choice by. */
const ENOUGH_CHARACTERS = 15;
/** A chosen category that fits less than this much of the best one is doubted. */
const FITS_SHARE = 0.35;
/** What decides is said at first. */
const READ_CHARACTERS = 240;

/** The category that a statement sounds like, where another one was chosen that it does not fit: a slip of the hand is seen. Null where the choice fits, or nothing can be said. */
export function soundsLike(statement: string, chosen: string | null, search: DirectorySearch): string | null {
  const said = statement.trim().slice(0, READ_CHARACTERS);
  if (chosen === null || said.length < ENOUGH_CHARACTERS) return null;
  const [best, ...others] = search.categories(said);
  if (!best || best.code === chosen) return null;
  const fits = others.find(({ code }) => code === chosen)?.score ?? 0;
  return fits < best.score * FITS_SHARE ? best.code : null;
}
