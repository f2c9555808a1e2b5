import type { FastifyRequest } from 'fastify';
import twilio from 'twilio';
import { CarrierSignature } from '../http/closed-by-default.guard.js';

/**
 * The signature of TWILIO's webhooks, over the configured public URL (never the request's host: behind a proxy that is
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
    const signature = request.headers['x-twilio-signature'];
    if (typeof signature !== 'string') return false;
    const params = typeof request.body === 'object' && request.body !== null ? (request.body as Record<string, string>) : {};
    return twilio.validateRequest(this.authToken, signature, this.publicUrl + request.originalUrl, params);
  }
}
