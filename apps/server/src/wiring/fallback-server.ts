import { createServer, type IncomingMessage } from 'node:http';
import { CALL_PURPOSES } from '@pukar/calls-core/contracts';
import type { CallerFault } from '@pukar/calls-server';
import { FallbackAnswers } from '@pukar/ivr-server';
import { deliveryOf } from '@pukar/platform/inbox';
import type { Readiness } from '@pukar/platform/running';
import type { TwilioSignature } from '@pukar/platform/telephony';
import { lastAnswers } from '@pukar/platform/http';
import * as z from 'zod';

const MOST_BYTES = 16_384;
const ANSWERED_WITHIN_MS = 2_000;
const RungLineSchema = z.object({ call: z.uuid(), for: z.enum(CALL_PURPOSES), party: z.literal('second').optional(), then: z.string().startsWith('/voice/') });

interface FallbackServerOptions {
  readonly port: number;
  readonly host: string;
  /** Where the carrier reaches the api. */
  readonly publicUrl: string;
  readonly signature: Pick<TwilioSignature, 'matches'>;
  /** Keeps that this caller is owed a call, or that we failed whom we rang; returns within moments, saved or not, and goes on trying. */
  readonly oweACall: (caller: CallerFault) => Promise<void>;
  /** Sees to it that what a caller said is not left at the carrier, where nobody keeps it. */
  readonly onRecording: (recording: { readonly recordingSid: string; readonly callSid: string; readonly at: Date }) => void;
  /** Told of each answer to the carrier. */
  readonly onAnswered?: () => void;
  readonly readiness?: Pick<Readiness, 'report'>;
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
    const now = new Date();
    const rung = lineOf(request.url);
    // What a line of ours says as `From` is the helpline's own number.
    const { CallSid: callSid = '', From: caller = '', RecordingSid: recordingSid, ErrorUrl: errorUrl } = form;
    const from = rung ? '' : caller;
    const isGenuine = options.signature.matches(request.headers['x-twilio-signature'], request.url ?? '', form);
    if (!isGenuine) {
      options.onForged();
      return new FallbackAnswers(options.publicUrl).answer({ callSid, from, rung }, now);
    }
    options.onAnswered?.();
    if (recordingSid) options.onRecording({ recordingSid, callSid, at: now });
    // The officer's line of a bridge is not its call's.
    if (answers.isGivingUp({ callSid, errorUrl }, now) && !rung?.isSecond) {
      const delivery = deliveryOf({ originalUrl: request.url ?? '', body: form, headers: request.headers }, 'fault', callSid, [callSid]);
      await options.oweACall({ callId: rung?.callId, callSid, from, at: now, delivery });
    }
    return answers.answer({ callSid, from, errorUrl, rung }, now);
  };
  const server = createServer((request, response) => {
    if (request.url === '/health') return void response.end('ok');
    if (request.url === '/ready' && options.readiness) return void options.readiness.report().then(({ ready, state }) => response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify({ name: 'pukar', ready, state })));
    if (pathOf(request.url) !== '/voice/fallback') return void response.writeHead(404).end();
    answer(request).then(
      (document) => response.writeHead(200, { 'content-type': 'text/xml' }).end(document),
      () => response.writeHead(413).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, options.host, resolve));
  return {
    // Whoever asks at this moment is answered.
    close: () => new Promise((resolve) => {
      lastAnswers(server, ANSWERED_WITHIN_MS);
      server.close(() => resolve());
    }),
  };
}

const pathOf = (url: string | undefined): string | undefined => url?.split('?')[0];

/** A line that we rang, as its own fallback address says (`rungFallbackUrl` of calls); undefined for a caller's. */
function lineOf(url: string | undefined) {
  const query = RungLineSchema.safeParse(Object.fromEntries(new URLSearchParams(url?.split('?')[1] ?? ''))).data;
  return query && { callId: query.call, then: query.then, isRungAgain: query.for === 'call-back', isSecond: query.party === 'second' };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MOST_BYTES) throw new Error('the form is too large');
  }
  return new URLSearchParams(text);
}
