/** From 1, very bad, to 5, very good. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** A rating as it was keyed; undefined for anything else. */
export const parseRating = (text: string): Rating | undefined => (/^[1-5]$/.test(text) ? (Number(text) as Rating) : undefined);
