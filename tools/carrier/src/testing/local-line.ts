import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import twilio from 'twilio';
import { agentLine, dial, type AgentLine, type Caller } from '../callers/index.js';
import type { CarrierConfig } from '../config.js';
import { CarrierClock } from '../core/clock/carrier-clock.js';
import { startCarrier, type Carrier } from '../start-carrier.js';
import { Application } from './application.js';

export const ACCOUNT_SID = `AC${'a'.repeat(32)}`;
export const NUMBER = '+911553430000';
const AUTH_TOKEN = 'an auth token of the tests';
const API_KEY_SID = `SK${'b'.repeat(32)}`;
const API_KEY_SECRET = 'an api key secret of the tests';

/** The public client with another address. */
export function localClient(carrierUrl: string, user = ACCOUNT_SID, password = AUTH_TOKEN): ReturnType<typeof twilio> {
  class Local extends twilio.RequestClient {
    override request<T>(options: Parameters<twilio.RequestClient['request']>[0]): ReturnType<typeof twilio.RequestClient.prototype.request<T>> {
      const { pathname, search } = new URL(options.uri);
      return super.request<T>({ ...options, uri: carrierUrl + pathname + search } as never);
    }
  }
  return twilio(user, password, { accountSid: ACCOUNT_SID, httpClient: new Local() });
}

/** A carrier, an application behind it and people on the line: all in this process, on free ports. */
export class LocalLine {
  readonly application = new Application(AUTH_TOKEN);
  carrier!: Carrier;
  private readonly people: (Caller | AgentLine)[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'carrier-'));

  /** `more`: settings besides the usual ones. `clock`: the carrier's, when it is not the machine's. */
  constructor(
    private readonly more: Partial<CarrierConfig> = {},
    private readonly clock: () => CarrierClock = () => new CarrierClock(),
  ) {}

  async start(): Promise<void> {
    await this.application.start();
    await this.startCarrier();
  }

  /** Starts the carrier, or starts it again after a stop: with the same data. */
  async startCarrier(): Promise<void> {
    this.carrier = await startCarrier({ ...this.config(), ...this.more }, () => undefined, this.clock());
  }

  async stop(): Promise<void> {
    for (const person of this.people) person.close();
    await this.carrier.stop();
    await this.application.stop();
    rmSync(this.folder, { recursive: true });
  }

  get dataDir(): string {
    return this.folder;
  }

  get rest(): ReturnType<typeof twilio> {
    return localClient(this.carrier.url);
  }

  get apiKeyClient(): ReturnType<typeof twilio> {
    return localClient(this.carrier.url, API_KEY_SID, API_KEY_SECRET);
  }

  /** Looks again and again, at what only the API tells, until it is so. */
  async until(isSo: () => Promise<boolean>): Promise<void> {
    const patient = performance.now() + 10_000;
    while (!(await isSo())) {
      if (performance.now() > patient) throw new Error('it never became so');
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  url(path: string): string {
    return this.application.url + path;
  }

  async call(from = '+919000001001', to = '155343', speed: 'real' | 'instant' = 'instant'): Promise<Caller> {
    const caller = await dial({ carrier: this.carrier.url, from, to, speed });
    this.people.push(caller);
    return caller;
  }

  async agent(identity: string, autoAccept = true): Promise<AgentLine> {
    const line = await agentLine({ carrier: this.carrier.url, token: this.token(identity), autoAccept });
    this.people.push(line);
    return line;
  }

  token(identity: string): string {
    const { AccessToken } = twilio.jwt;
    const token = new AccessToken(ACCOUNT_SID, API_KEY_SID, API_KEY_SECRET, { identity, ttl: 600 });
    token.addGrant(new AccessToken.VoiceGrant({ incomingAllow: true }));
    return token.toJwt();
  }

  private config(): CarrierConfig {
    return {
      port: 0,
      host: '127.0.0.1',
      dataDir: this.folder,
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      apiKeySid: API_KEY_SID,
      apiKeySecret: API_KEY_SECRET,
      readTimeoutMs: 400,
      numbers: [
        {
          phoneNumber: NUMBER,
          shortCode: '155343',
          voiceUrl: this.url('/voice?flow=main'),
          voiceMethod: 'POST',
          voiceFallbackUrl: this.url('/fallback'),
          statusCallback: this.url('/status'),
          statusCallbackMethod: 'POST',
        },
      ],
    };
  }
}
