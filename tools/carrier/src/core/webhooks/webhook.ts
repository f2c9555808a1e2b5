import type { HttpMethod, Params } from '../params.js';

/** A request to the application. */
export interface Webhook {
  readonly about: string;
  readonly callSid?: string | undefined;
  /** Whose cookies go with it: those of its call unless told. */
  readonly conversation?: string | undefined;
  readonly url: string;
  readonly method: HttpMethod;
  readonly params: Params;
  /** In bytes. */
  readonly largestBody?: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Statuses that are answers although they are not 2xx. */
  readonly accepts?: readonly number[];
  /** Of a request that has been made before; a new one otherwise. */
  readonly idempotencyToken?: string | undefined;
}
