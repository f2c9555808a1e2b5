import type { AnswerOffer } from './media-line.js';

/**
 * Answers offers with the WebRTC library, which is loaded with the first one: it takes a second or two, and callers
 * that are code never need it.
 */
export const answerOffer: AnswerOffer = async (sdp, on) => (await import('./werift-line.js')).answerWithWerift(sdp, on);

/** Loads the library ahead of the first offer. */
export const warmUp = async (): Promise<void> => void (await import('./werift-line.js'));
