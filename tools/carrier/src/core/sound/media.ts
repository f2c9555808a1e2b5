import { err, ok, type Result } from '@pukar/kernel';
import type { Timers } from '../timers.js';
import type { TwimlFault } from '../twiml/verb.js';
import type { WebhookAnswer, Webhooks } from '../webhooks/webhooks.js';
import { clipOf, clipOfWav, silentClip, type Clip } from './clip.js';
import { pcmOfMp3 } from './mp3.js';
import { readWav } from './wav.js';

interface Cached {
  readonly clip: Clip;
  readonly freshUntil: number;
  readonly etag?: string;
}

/** Bytes a second of the MP3s that telephone prompts are made of (64 kbit/s): for the length of one that cannot be decoded. */
const MP3_BYTES_PER_SECOND = 8000;

const MOST_REMEMBERED = 5_000;

/** The audio files that applications want played. */
export class Media {
  private readonly byUrl = new Map<string, Cached>();
  private readonly underway = new Map<string, Promise<Result<Clip, TwimlFault>>>();

  constructor(private readonly webhooks: Webhooks, private readonly timers: Timers) {}

  /** The audio at `url`, fetched anew unless the application allowed keeping it (Cache-Control, ETag). */
  get(url: string, callSid: string): Promise<Result<Clip, TwimlFault>> {
    const cached = this.byUrl.get(url);
    if (cached && cached.freshUntil > this.timers.now().getTime()) return Promise.resolve(ok(cached.clip));
    const going = this.underway.get(url) ?? this.load(url, callSid, cached).finally(() => this.underway.delete(url));
    this.underway.set(url, going);
    return going;
  }

  private async load(url: string, callSid: string, cached: Cached | undefined): Promise<Result<Clip, TwimlFault>> {
    const headers: Record<string, string> = cached?.etag === undefined ? {} : { 'If-None-Match': cached.etag };
    const answer = await this.webhooks.ask({ about: 'media', callSid, url, method: 'GET', params: {}, headers, accepts: [304] });
    if (!answer.ok) return answer;
    const clip = answer.value.status === 304 ? (cached ? ok(cached.clip) : err<TwimlFault>({ code: 11200, message: 'HTTP retrieval failure: status 304' })) : await this.read(answer.value);
    if (clip.ok) this.remember(url, answer.value, clip.value);
    return clip;
  }

  private remember(url: string, { headers }: WebhookAnswer, clip: Clip): void {
    const seconds = Number(/max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1] ?? 0);
    if (this.byUrl.size >= MOST_REMEMBERED) this.byUrl.clear();
    this.byUrl.set(url, { clip, freshUntil: this.timers.now().getTime() + seconds * 1000, ...(headers.etag === undefined ? {} : { etag: headers.etag }) });
  }

  private async read({ body, contentType }: WebhookAnswer): Promise<Result<Clip, TwimlFault>> {
    const wav = readWav(body);
    if (wav.ok) return ok(clipOfWav(wav.value));
    if (/audio\/(mpeg|mp3)/.test(contentType)) {
      const pcm = await this.timers.busy(pcmOfMp3(body)).catch(() => undefined);
      return ok(pcm ? clipOf(pcm) : silentClip(Math.round((body.length * 1000) / MP3_BYTES_PER_SECOND)));
    }
    return err({ code: 12300, message: `Invalid Content-Type: ${contentType === '' ? 'none' : contentType} is no audio that can be played` });
  }
}
