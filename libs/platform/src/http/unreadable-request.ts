import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

/** What is no HTTP, by Node's code, and what is said of it; whatever else it is, `AS_SUCH`. */
const BY_CODE: Readonly<Record<string, readonly [status: number, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not come to its end in time.'],
  HPE_HEADER_OVERFLOW: [431, 'The address and the headers are too long.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'What was sent is too long.'],
};
const AS_SUCH = [400, 'That is no request that can be read.'] as const;

/**
 * Answers what could not be read as a request, and ends its connection. It says that it ends: whoever keeps connections (the carrier does)
 * would send the next request on it otherwise, and nobody would hear that.
 */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, message] = BY_CODE[error.code ?? ''] ?? AS_SUCH;
  const body = JSON.stringify({ code: 'bad-input', message });
  if (socket.writable) socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\nContent-Type: application/json\r\n\r\n${body}`);
  socket.destroy(error);
}
