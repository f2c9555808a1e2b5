import { Body, type PipeTransform } from '@nestjs/common';
import * as z from 'zod';
import { RefusalError } from './refusal-error.js';

/** Parses at the border: the value, or a 422 that names each wrong field. */
export function parseOrRefuse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { fieldErrors, formErrors } = z.flattenError(parsed.error);
  throw new RefusalError(422, 'bad-input', 'Some of what was sent cannot be used.', { ...(fieldErrors as Record<string, string[]>), ...(formErrors.length ? { '': formErrors } : {}) });
}

class ZodPipe<T> implements PipeTransform<unknown, T> {
  constructor(private readonly schema: z.ZodType<T>) {}
  transform(value: unknown): T {
    return parseOrRefuse(this.schema, value);
  }
}

/** The request's body, parsed by `schema`. */
export const ParsedBody = <T>(schema: z.ZodType<T>) => Body(new ZodPipe(schema));
