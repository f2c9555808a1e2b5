import { createServer, type IncomingMessage } from 'node:http';
import type { CallerFault } from '@pukar/calls-server';
import { FallbackAnswers } from '@pukar/ivr-server';
import { deliveryOf } from '@pukar/platform/inbox';
import type { TwilioSignature } from '@pukar/platform/telephony';

const MOST_BYTES = 16_384;

interface FallbackServerOptions {
  readonly port: number;
  readonly host: string;
  /** Where the carrier reaches the api. */
  readonly publicUrl: string;
  readonly signature: Pick<TwilioSignature, 'matches'>;
  /** Keeps that this caller is owed a call; returns within moments, saved or not, and goes on trying. */
  readonly oweACall: (caller: CallerFault) => Promise<void>;
  /** Counts a request that nobody signed. */
  readonly onForged: () => void;
}

/**
 * The carrier's fallback address, in another process than the one it stands in for. Bare node:http on purpose: whatever
 * broke the api's framework, database or audio cannot break this. Who is not the carrier gets words too, and leaves no trace.
 */
export async function startFallbackServer(options: FallbackServerOptions): Promise<{ close(): Promise<void> }> {
  const answers = new FallbackAnswers(options.publicUrl);
  const answer = async (request: IncomingMessage): Promise<string> => {
    const form = Object.fromEntries(await readForm(request));
    const { CallSid: callSid = '', From: from = '' } = form;
    const now = new Date();
    const isGenuine = options.signature.matches(request.headers['x-twilio-signature'], request.url ?? '', form);
    if (!isGenuine) {
      options.onForged();
      return new FallbackAnswers(options.publicUrl).answer({ callSid, from }, now);
    }
    if (answers.isGivingUp(callSid, now)) {
      const delivery = deliveryOf({ originalUrl: request.url ?? '', body: form, headers: request.headers }, 'fault', callSid, [callSid]);
      await options.oweACall({ callSid, from, at: now, delivery });
    }
    return answers.answer({ callSid, from }, now);
  };
  const server = createServer((request, response) => {
    if (request.url === '/health') return void response.end('ok');
    if (request.url !== '/voice/fallback') return void response.writeHead(404).end();
    answer(request).then(
      (document) => response.writeHead(200, { 'content-type': 'text/xml' }).end(document),
      () => response.writeHead(413).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, options.host, resolve));
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
