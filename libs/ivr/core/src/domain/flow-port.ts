/**
 * The look-ups a flow may ask for, each to be answered within 400 ms; who cannot answers with the code `cannotSayNow`.
 *
 * - `rememberedLanguage`: the language of the caller's last call, as its own code (`hi-IN`, `en-IN`), or `unknown`.
 * - `statusByNumber`: gets the digits just keyed; `found` with a {@link StatusAnswer}, `badNumber` when the check digit is
 *   wrong, `notFound`, or `locked` after too many wrong numbers.
 */
export const FLOW_PORTS = ['rememberedLanguage', 'statusByNumber'] as const;

/** The name of a look-up. */
export type FlowPort = (typeof FLOW_PORTS)[number];
