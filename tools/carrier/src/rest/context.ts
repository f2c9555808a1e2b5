import type { FastifyRequest } from 'fastify';
import type { Exchange } from '../core/exchange.js';
import type { Messages } from '../core/messages/messages.js';
import { Form } from './form.js';

/** What the API's routes work on. */
export interface RestContext {
  readonly exchange: Exchange;
  readonly messages: Messages;
  readonly startedAt: Date;
}

export const formOf = (request: FastifyRequest): Form => new Form((request.body ?? {}) as Record<string, unknown>);

export const queryOf = (request: FastifyRequest): Form => new Form(request.query as Record<string, unknown>);

/** A part of the path, by its name in the route. */
export const part = (request: FastifyRequest, name: string): string => (request.params as Record<string, string>)[name] ?? '';
