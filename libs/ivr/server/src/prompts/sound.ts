/** One sound for a caller: audio made ahead, or words for the carrier to speak. */
export type Sound = { readonly play: string } | { readonly speak: string; readonly language: string };
