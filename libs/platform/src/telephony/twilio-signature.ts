import type { FastifyRequest } from 'fastify';
import twilio from 'twilio';
import { CarrierSignature } from '../http/closed-by-default.guard.js';

/**
 * The signature of the carrier's webhooks, over the configured public URL (never the request's host: behind a proxy that is
 * another one) and every parameter received.
 */
export class TwilioSignature extends CarrierSignature {
  constructor(
    private readonly authToken: string,
    private readonly publicUrl: string,
  ) {
    super();
  }

  isGenuine(request: FastifyRequest): boolean {
    const params = typeof request.body === 'object' && request.body !== null ? (request.body as Record<string, string>) : {};
    return this.matches(request.headers['x-twilio-signature'], request.originalUrl, params);
  }

  sign(path: string, form: Readonly<Record<string, string | readonly string[]>>): string {
    return twilio.getExpectedTwilioSignature(this.authToken, this.publicUrl + path, { ...form });
  }

  /** `path` with its query, as it was asked for; `params` all of the form. */
  matches(signature: unknown, path: string, params: Record<string, string>): boolean {
    return typeof signature === 'string' && twilio.validateRequest(this.authToken, signature, this.publicUrl + path, params);
  }
}
