import { createHash } from 'node:crypto';

/** A piece of audio that devices can fetch from the carrier. */
export interface Clip {
  readonly id: string;
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly durationMs: number;
  readonly text?: string | undefined;
  readonly language?: string | undefined;
}

/** How much audio is kept at hand: 64 MB. */
const KEPT_BYTES = 64 * 1024 * 1024;

/** The audio at hand, the most recently used last. */
export class Clips {
  private readonly byId = new Map<string, Clip>();
  private size = 0;

  put(clip: Omit<Clip, 'id'>): Clip {
    const id = createHash('sha1').update(clip.bytes).update(clip.language ?? '').update(clip.text ?? '').digest('hex');
    const known = this.find(id);
    if (known) return known;
    const kept = { ...clip, id };
    this.byId.set(id, kept);
    this.size += clip.bytes.length;
    for (const [oldest, { bytes }] of this.byId) {
      if (this.size <= KEPT_BYTES || oldest === id) break;
      this.byId.delete(oldest);
      this.size -= bytes.length;
    }
    return kept;
  }

  find(id: string): Clip | undefined {
    const clip = this.byId.get(id);
    if (clip) {
      this.byId.delete(id);
      this.byId.set(id, clip);
    }
    return clip;
  }
}

/** The id in the path of a clip. */
export const clipIdIn = (path: string): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** Where devices find a clip. */
export const pathOfClip = (clip: Clip): string => `/audio/${clip.id}${clip.contentType === 'audio/mpeg' ? '.mp3' : '.wav'}`;
