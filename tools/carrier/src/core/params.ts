/** The parameters of one webhook, by their exact names. */
export type Params = Readonly<Record<string, string>>;

export type HttpMethod = 'GET' | 'POST';

/** GET when it says so, in any case of letters; else `otherwise`. */
export function methodOf(text: string | undefined, otherwise: HttpMethod = 'POST'): HttpMethod {
  const upper = text?.toUpperCase();
  return upper === 'GET' || upper === 'POST' ? upper : otherwise;
}
