import { createHash } from 'node:crypto';
import type { Clock } from '@pukar/kernel';
import type { Application, OwnNumber, SmsSettings, VoiceSettings } from './own-number.js';

/** The id of one of the account's numbers: always the same for the same number. */
export const numberSid = (phoneNumber: string): string => `PN${createHash('md5').update(phoneNumber).digest('hex')}`;

/** A number with the instants at which it was made and changed. */
export interface KnownNumber {
  readonly number: OwnNumber;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The numbers of the account and its applications: those of the configuration, and what the API made of them since. */
export class Numbers {
  private readonly bySid = new Map<string, KnownNumber>();
  readonly applications = new Map<string, Application>();

  constructor(configured: readonly OwnNumber[], private readonly clock: Clock) {
    for (const number of configured) this.put(number);
  }

  all(): KnownNumber[] {
    return [...this.bySid.values()];
  }

  find(sid: string): KnownNumber | undefined {
    return this.bySid.get(sid);
  }

  put(number: OwnNumber): KnownNumber {
    const now = this.clock.now();
    const sid = numberSid(number.phoneNumber);
    const known = { number, createdAt: this.bySid.get(sid)?.createdAt ?? now, updatedAt: now };
    this.bySid.set(sid, known);
    return known;
  }

  remove(sid: string): boolean {
    return this.bySid.delete(sid);
  }

  /** The number that is written so: in E.164, or its short code. */
  own(written: string): OwnNumber | undefined {
    return this.all().find(({ number }) => written === number.phoneNumber || written === number.shortCode)?.number;
  }

  /** The number that somebody reaches who keys this in: with or without the plus, with spaces or without. */
  dialled(keys: string): OwnNumber | undefined {
    const digits = keys.replace(/[\s()-]/g, '');
    return this.own(digits) ?? this.own(`+${digits}`);
  }

  /** What a number asks for a call: its application's URLs when it has one. */
  voiceOf(number: OwnNumber): VoiceSettings {
    return this.applications.get(number.voiceApplicationSid ?? '') ?? number;
  }

  smsOf(number: OwnNumber): SmsSettings {
    return this.applications.get(number.smsApplicationSid ?? '') ?? number;
  }
}
