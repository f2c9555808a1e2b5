import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { SharedSecrets } from './closed-by-default.guard.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Secrets by settings, given in the address (`secret`) or in the header `x-secret`; compared in a time that says nothing. */
export class SecretsOfSettings extends SharedSecrets {
  constructor(private readonly secrets: Readonly<Record<string, string | undefined>>) {
    super();
  }

  isKnown(whose: string, request: FastifyRequest): boolean {
    const secret = Object.hasOwn(this.secrets, whose) ? this.secrets[whose] : undefined;
    const given = (request.query as Readonly<Record<string, unknown>> | undefined)?.['secret'] ?? request.headers['x-secret'];
    return Boolean(secret) && typeof given === 'string' && timingSafeEqual(digest(given), digest(secret!));
  }
}
