import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { fragments } from '@pukar/ivr-core/domain';
import { LANGUAGES, type Clock } from '@pukar/kernel';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CarrierSignature, ClosedByDefaultGuard, createHttpApp, ForgedRequests, SessionReader, type HttpApp } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { TwilioSignature } from '@pukar/platform/telephony';
import { CallLogPort, ConductPort, doorOfMenus, FlowAnswers, IvrSettings, ivrServer, LeavingPort, QueuePort, SpokenContentPort, SpokenRecordingsPort, StaffNamesPort } from '../index.js';

export const PUBLIC_URL = 'https://pukar.example';
export const TOKEN = 'auth-token-of-the-specs';
const ANSWERS: Readonly<Record<string, string>> = { rememberedLanguage: 'unknown', notice: 'none', helplineOpen: 'open' };

/** A folder of prompts in which everything was made ahead, but what `without` names. */
export function allMadeAhead(without: readonly string[] = []): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'prompts-'));
  const made = LANGUAGES.map((language) => {
    mkdirSync(path.join(dir, language));
    writeFileSync(path.join(dir, language, 'made.wav'), 'RIFF');
    return [language, Object.fromEntries(fragments(language).filter(({ id }) => !without.includes(id)).map(({ id, text }) => [id, { file: `${language}/made.wav`, ms: 900, text }]))] as const;
  });
  writeFileSync(path.join(dir, 'index.json'), JSON.stringify(Object.fromEntries(made)));
  return dir;
}

interface MenusProcessOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly promptsDir: string;
  /** What whoever asks may do; changed while it runs. */
  readonly permissions: Set<string>;
  /** Texts of the directory, in whatever language. */
  readonly words?: Readonly<Record<string, string>>;
}

/** One serving process of the menus and their pages. */
export async function aMenusProcess({ database, keys, clock, promptsDir, permissions, words = {} }: MenusProcessOptions) {
  const logger = createLogger('spec', 'silent');
  const forged: string[] = [];
  @Global()
  @Module({
    providers: [
      Reflector,
      { provide: Database, useValue: database }, { provide: LOGGER, useValue: logger }, { provide: CLOCK, useValue: clock }, { provide: IDS, useValue: randomIds }, { provide: KeyRing, useValue: keys },
      // Who asks is named in the cookie.
      { provide: SessionReader, useValue: { read: async (cookie: string) => ({ sessionHash: '', personId: cookie, permissions }) } },
      { provide: CarrierSignature, useValue: new TwilioSignature(TOKEN, PUBLIC_URL) },
      { provide: ForgedRequests, useValue: { count: (route: string) => { forged.push(route); } } },
      { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      { provide: IvrSettings, useValue: { publicUrl: PUBLIC_URL, promptsDir, answerWithinMs: 400 } },
      { provide: LeavingPort, useValue: { leave: async () => ({ then: 'no-number' }) } },
      { provide: CallLogPort, useValue: { note: () => undefined, noteFault: async () => undefined } },
      { provide: SpokenContentPort, useValue: { text: (key: string) => words[key], keys: () => Object.keys(words) } },
      { provide: SpokenRecordingsPort, useValue: { note: () => undefined } },
      { provide: StaffNamesPort, useValue: { of: async (ids: readonly string[]) => new Map(ids.map((id) => [id, `Name of ${id.slice(0, 8)}`])) } },
      { provide: FlowAnswers, useValue: { answer: async (port: string) => ({ code: ANSWERS[port] ?? 'none' }) } },
      { provide: QueuePort, useValue: { turnAway: async () => undefined, join: async () => undefined } },
      { provide: ConductPort, useValue: { standing: async () => ({ mayReachPerson: true, isWarned: false }), appeal: async () => 'noted' } },
      ...ivrServer.providers,
    ],
    controllers: [...ivrServer.controllers],
  })
  class Menus {}
  const app: HttpApp = await createHttpApp({ module: Menus, logger, carrierWaitsMs: 1_400, door: (menus) => ({ signature: menus.get(CarrierSignature), forged: menus.get(ForgedRequests), routes: doorOfMenus((what) => menus.get(what as never)) }) });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    /** The addresses at which requests came that nobody signed. */
    forged,
    close: () => app.close(),
    /** What the carrier is answered in a call. */
    hears: async (callSid: string, address: string, keys = ''): Promise<string> => {
      const form: Record<string, string> = { CallSid: callSid, From: '+919000001001', Digits: keys };
      const signed = PUBLIC_URL + address + Object.keys(form).sort().map((key) => key + form[key]).join('');
      const answer = await fetch(url + address, { method: 'POST', body: new URLSearchParams(form), headers: { 'x-twilio-signature': createHmac('sha1', TOKEN).update(signed).digest('base64') } });
      return answer.text();
    },
    /** What a colleague's page is answered. */
    asks: async <Reply = Record<string, unknown>>(who: string, method: string, address: string, body?: unknown): Promise<{ status: number; body: Reply }> => {
      const isSound = body instanceof Uint8Array;
      const answer = await fetch(url + address, {
        method, headers: { cookie: who, ...(body === undefined ? {} : { 'content-type': isSound ? 'audio/wav' : 'application/json' }) }, ...(body === undefined ? {} : { body: isSound ? Buffer.from(body) : JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Reply };
    },
    sound: async (address: string) => fetch(url + address, { headers: { cookie: 'somebody' } }),
  };
}

export type MenusProcess = Awaited<ReturnType<typeof aMenusProcess>>;

/** Where the next turn of a call is asked for. */
export const nextOf = (document: string): string => /action="https:\/\/pukar\.example(\/voice\/turn\?p=[\w-]+)"/.exec(document)![1]!;
