import type { Result } from '@pukar/kernel';

/** One browser's sound over WebRTC, both ways: 20 ms of µ-law in each packet. */
export interface MediaLine {
  /** The carrier's session description, complete with its addresses. */
  readonly answer: string;
  /** Sends 20 ms of µ-law. Lost without a word while the line is not connected. */
  send(payload: Uint8Array): void;
  /** Gives back its ports. Closing it twice does nothing. */
  close(): void;
}

/** What a media line tells. */
export interface MediaLineEvents {
  packet(sequence: number, payload: Uint8Array): void;
  /** It has come up, or is lost for good; closing it by hand is not told. */
  state(state: 'connected' | 'lost'): void;
}

/** Answers a browser's offer. Refused, in words, when the offer is none or offers no telephone sound. */
export type AnswerOffer = (sdp: string, on: MediaLineEvents) => Promise<Result<MediaLine, string>>;
