import { HttpException } from '@nestjs/common';

/** An expected refusal on its way to the client: a status, a code, and a sentence in the field's words. */
export class RefusalError extends HttpException {
  constructor(status: number, code: string, message: string, fields?: Record<string, string[]>) {
    super({ code, message, ...(fields ? { fields } : {}) }, status);
  }
}

/** What a client sees of an error it caused; undefined for a fault of ours. */
export function problemOf(error: unknown): { status: number; body: unknown } | undefined {
  if (error instanceof HttpException) {
    const body = error.getResponse();
    return { status: error.getStatus(), body: typeof body === 'string' ? { code: 'refused', message: body } : body };
  }
  if (isOfNoText(error)) return { status: 422, body: { code: 'bad-input', message: 'There is a character in it that is in no text.' } };
  if (isOfNoSize(error)) return { status: 422, body: { code: 'bad-input', message: 'There is a number in it that is too large.' } };
  const { statusCode, code } = (error ?? {}) as { statusCode?: number; code?: string };
  if (statusCode && statusCode >= 400 && statusCode < 500) return { status: statusCode, body: { code: code ?? 'bad-request', message: 'The request could not be read.' } };
  return undefined;
}

/** PostgreSQL keeps no nought among letters (22021), nor in JSON (22P05); nobody types one. */
const isOfNoText = (error: unknown): boolean => ['22021', '22P05'].includes((error as { code?: string } | null)?.code ?? '');

/** Nor a number that its column has no room for (22003): no version, count or length of ours comes near. */
const isOfNoSize = (error: unknown): boolean => (error as { code?: string } | null)?.code === '22003';
