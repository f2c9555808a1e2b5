import { Injectable } from '@nestjs/common';
import { type DraftContent, DraftContentSchema } from '@pukar/citizens-core/contracts';
import type { Phone } from '@pukar/citizens-core/domain';
import { KeyRing } from '@pukar/platform/crypto';

/** What of a citizen is sealed one by one. */
export type CitizenField = 'phone' | 'name' | 'address';

/** Seals and opens what the vault keeps, each value bound to the row and the purpose that it belongs to. */
@Injectable()
export class Vault {
  constructor(private readonly keys: KeyRing) {}

  /** By which a citizen is found: a keyed hash, because a plain one of every Indian mobile is reversed within the hour. */
  hashOf(phone: Phone): Buffer {
    return this.keys.hash(phone, 'citizen-phone');
  }

  sealField(citizenId: string, field: CitizenField, value: string): Buffer {
    return this.keys.seal(value, `citizen-${field}:${citizenId}`);
  }

  openField(citizenId: string, field: CitizenField, sealed: Buffer | null): string | undefined {
    return sealed ? this.keys.openText(sealed, `citizen-${field}:${citizenId}`) : undefined;
  }

  sealDraft(callId: string, content: DraftContent): Buffer {
    return this.keys.seal(JSON.stringify(content), `draft:${callId}`);
  }

  openDraft(callId: string, sealed: Buffer): DraftContent {
    return DraftContentSchema.parse(JSON.parse(this.keys.openText(sealed, `draft:${callId}`)));
  }

  /** What was said of a caller, or by them, about a mark. */
  sealConduct(id: string, words: string): Buffer {
    return this.keys.seal(words, `conduct:${id}`);
  }

  openConduct(id: string, sealed: Buffer): string {
    return this.keys.openText(sealed, `conduct:${id}`);
  }

  sealStatement(ticketId: string, statement: string): Buffer {
    return this.keys.seal(statement, `statement:${ticketId}`);
  }

  /** `id`: the ticket's, or that of the spoken statement. */
  openStatement(id: string, sealed: Buffer): string {
    return this.keys.openText(sealed, `statement:${id}`);
  }

  /** Why an identity was asked for, and why it was agreed to or refused. */
  sealReason(requestId: string, of: 'request' | 'decision', reason: string): Buffer {
    return this.keys.seal(reason, `identity-${of}:${requestId}`);
  }

  openReason(requestId: string, of: 'request' | 'decision', sealed: Buffer): string {
    return this.keys.openText(sealed, `identity-${of}:${requestId}`);
  }

  /** What a citizen answered about pressure, and what was done about it. */
  sealVoiceCheck(checkId: string, words: string): Buffer {
    return this.keys.seal(words, `voice-check:${checkId}`);
  }

  openVoiceCheck(checkId: string, sealed: Buffer): string {
    return this.keys.openText(sealed, `voice-check:${checkId}`);
  }
}
