import { createServer, type IncomingMessage } from 'node:http';
import { FallbackAnswers } from '@pukar/ivr-server';

const MOST_BYTES = 16_384;

/**
 * The carrier's fallback address, in another process than the one it stands in for. Bare node:http on purpose: whatever
 * broke the api's framework, database or audio cannot break this. It changes nothing, so it asks for no signature.
 */
export async function startFallbackServer(port: number, host: string, publicUrl: string): Promise<{ close(): Promise<void> }> {
  const answers = new FallbackAnswers(publicUrl);
  const server = createServer((request, response) => {
    if (request.url === '/health') return void response.end('ok');
    if (request.url !== '/voice/fallback') return void response.writeHead(404).end();
    readForm(request).then(
      (form) => response.writeHead(200, { 'content-type': 'text/xml' }).end(answers.answer(form.get('CallSid') ?? '', new Date())),
      () => response.writeHead(413).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return { close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }) };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MOST_BYTES) throw new Error('the form is too large');
  }
  return new URLSearchParams(text);
}
