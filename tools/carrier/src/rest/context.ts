import type { FastifyRequest } from 'fastify';
import type { Exchange } from '../core/exchange.js';
import { Form } from './form.js';

/** What the account tells of itself; its name can be changed. */
export interface Account {
  readonly sid: string;
  friendlyName: string;
  readonly createdAt: Date;
  updatedAt: Date;
}

/** What the API's routes work on. */
export interface RestContext {
  readonly exchange: Exchange;
  readonly account: Account;
}

export const formOf = (request: FastifyRequest): Form => new Form((request.body ?? {}) as Record<string, unknown>);

export const queryOf = (request: FastifyRequest): Form => new Form(request.query as Record<string, unknown>);

/** A part of the path, by its name in the route. */
export const part = (request: FastifyRequest, name: string): string => (request.params as Record<string, string>)[name] ?? '';
