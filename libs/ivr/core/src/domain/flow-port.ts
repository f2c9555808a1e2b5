/**
 * The look-ups a flow may ask for, each to be answered within 400 ms; who cannot answers with the code `cannotSayNow`.
 *
 * - `rememberedLanguage`: the language of the caller's last call, as its own code (`hi-IN`, `en-IN`), or `unknown`.
 * - `statusByNumber`: gets the digits just keyed; `found` with a {@link StatusAnswer}, `badNumber` when the check digit is
 *   wrong, `notFound`, or `locked` after too many wrong numbers.
 * - `helplineOpen`: whether people are at the desks by the clock: `open`; `closed`, or `closedHidden` for a caller whose number
 *   is hidden, both with the times `opens` and `closes`.
 * - `appeal`: the caller objects to what was marked on their number; `noted`, `decided` when it was looked at again before,
 *   or `nothing`.
 */
export const FLOW_PORTS = ['rememberedLanguage', 'statusByNumber', 'helplineOpen', 'appeal'] as const;

/** The name of a look-up. */
export type FlowPort = (typeof FLOW_PORTS)[number];
