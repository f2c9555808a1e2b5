/** What a callback of the carrier is about. */
export const NEWS_KINDS = ['call', 'leg', 'conference', 'queue', 'turn', 'talk-over', 'fault', 'message', 'recording', 'out'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** The carrier's form as it came; a repeated field has several values. */
export type CarrierForm = Readonly<Record<string, string | readonly string[]>>;

/** A callback as it came, its signature checked. */
export interface Delivery {
  readonly kind: NewsKind;
  /** The SID of what it is about. */
  readonly sid: string;
  /**
   * What makes it the same fact as another delivery: `CallSid|CallStatus|SequenceNumber` and the like. A part that the carrier
   * left out stands as `undefined`; then the whole form is what makes it the same.
   */
  readonly parts: readonly (string | undefined)[];
  /** As it was asked for, with its query. */
  readonly path: string;
  readonly form: CarrierForm;
  /** The carrier's own key of a request. It is not signed: it is shown, and decides nothing. */
  readonly token: string | null;
  /** The carrier's signature of the request, the same whenever that comes again. It is kept nowhere as it stands. */
  readonly signature?: string | undefined;
}

/** What of an HTTP request a delivery is made of. */
export interface CarrierRequest {
  readonly originalUrl: string;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The carrier's own key of a request, the same on every attempt. */
export const TOKEN_HEADER = 'i-twilio-idempotency-token';
const LONGEST_TOKEN = 100;

/** The carrier's signature of a request, the same whenever that comes again; undefined where there is none. */
export function signatureOf({ headers }: Pick<CarrierRequest, 'headers'>): string | undefined {
  const signature = headers['x-twilio-signature'];
  return typeof signature === 'string' ? signature : undefined;
}

export function deliveryOf(request: CarrierRequest, kind: NewsKind, sid: string, parts: Delivery['parts']): Delivery {
  const token = request.headers[TOKEN_HEADER];
  const form = typeof request.body === 'object' && request.body !== null ? (request.body as CarrierForm) : {};
  return { kind, sid, parts, path: request.originalUrl, form, token: typeof token === 'string' ? token.slice(0, LONGEST_TOKEN) : null, signature: signatureOf(request) };
}
