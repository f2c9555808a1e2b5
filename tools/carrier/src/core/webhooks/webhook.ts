import type { HttpMethod, Params } from '../params.js';

/** A request to the application. */
export interface Webhook {
  readonly about: string;
  readonly callSid?: string | undefined;
  readonly url: string;
  readonly method: HttpMethod;
  readonly params: Params;
  /** In bytes. */
  readonly largestBody?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Statuses that are answers although they are not 2xx. */
  readonly accepts?: readonly number[];
  /** Of a request that has been made before; a new one otherwise. */
  readonly idempotencyToken?: string | undefined;
}
