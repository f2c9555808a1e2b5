import type { FaultRuleInput } from '@pukar/carrier';
import { agentLine, dial, switchOn, type AgentLine, type Caller } from '@pukar/carrier/callers';
import twilio from 'twilio';
import type { Application } from './application.js';
import type { CarrierUnderTest } from './carrier-under-test.js';
import { CannotRun } from './cannot-run.js';
import { parsed, RecordingClient, type RestExchange } from './recording-client.js';

export interface Calling {
  readonly from?: string;
  readonly to?: string;
  /** `instant` unless told: what is said takes no time. */
  readonly speed?: 'real' | 'instant';
}

let people = 0;

/** What one case has: an application behind a number of its own, callers, softphones, the REST client. Its parts can be taken one by one. */
export class Bench {
  /** Set by a case in which requests without a valid signature are what is tried. */
  expectsForged = false;
  private readonly there: { close(): void }[] = [];

  constructor(readonly carrier: CarrierUnderTest, readonly app: Application, readonly number: string, private readonly note: (exchange: RestExchange) => void) {}

  /** The REST client, as an application has it. */
  get rest(): twilio.Twilio {
    return this.client(this.account.accountSid, this.account.authToken);
  }

  get account(): CarrierUnderTest['account'] {
    return this.carrier.account;
  }

  readonly client = (user: string, password: string, options?: ConstructorParameters<typeof RecordingClient>[2]): twilio.Twilio =>
    twilio(user, password, { accountSid: this.account.accountSid, httpClient: new RecordingClient(this.carrier.url, this.note, options) });

  /** A number that no case had before. */
  readonly aPerson = (): string => {
    people += 1;
    return `+9190${String(people).padStart(8, '0')}`;
  };

  /** A name of a queue, a conference or an agent that no other case has. */
  readonly aName = (kind: string): string => `${kind}-${this.number.slice(-4)}`;

  /** Somebody calls the case's number. */
  readonly call = async ({ from = this.aPerson(), to = this.number, speed = 'instant' }: Calling = {}): Promise<Caller> => this.keep(await dial({ carrier: this.carrier.url, from, to, speed }));

  /** A phone that is switched on and can be called. */
  readonly phone = async (number: string): Promise<Caller> => this.keep(await switchOn(this.carrier.url, number));

  /** A softphone that answers by itself, or not. */
  readonly agent = async (identity: string, autoAccept = true): Promise<AgentLine> => this.keep(await agentLine({ carrier: this.carrier.url, token: this.accessToken(identity), autoAccept }));

  readonly accessToken = (identity: string, ttl = 600): string => {
    const { AccessToken } = twilio.jwt;
    const { accountSid, apiKeySid, apiKeySecret } = this.account;
    const token = new AccessToken(accountSid, apiKeySid, apiKeySecret, { identity, ttl });
    token.addGrant(new AccessToken.VoiceGrant({ incomingAllow: true }));
    return token.toJwt();
  };

  /** A REST request by hand, below the account: what the package would not send. */
  readonly ask = async (method: string, path: string, form?: Readonly<Record<string, string>> | [string, string][], authorization = this.basic()): Promise<RestExchange & { headers: Headers }> => {
    const full = `/2010-04-01/Accounts/${this.account.accountSid}${path}`;
    const answer = await fetch(this.carrier.url + full, { method, headers: authorization === '' ? {} : { authorization }, ...(form === undefined ? {} : { body: new URLSearchParams(form) }) });
    const exchange = { method, path: full, status: answer.status, body: parsed(await answer.text()) };
    this.note(exchange);
    return { ...exchange, headers: answer.headers };
  };

  /** What the carrier says went wrong with the documents of a call. */
  readonly alertsOf = async (callSid: string | undefined): Promise<{ code: number }[]> => {
    const alerts = (await (await fetch(`${this.carrier.url}/alerts.json`)).json()) as { alerts: { code: number; callSid?: string }[] } | { code: number; callSid?: string }[];
    return (Array.isArray(alerts) ? alerts : alerts.alerts).filter((alert) => alert.callSid === callSid);
  };

  /** Makes something go wrong on demand: `/control/faults` of the carrier. Where it can be, a rule is bound to this case by its paths or numbers. */
  readonly fault = (rule: FaultRuleInput): Promise<void> => this.control('/control/faults', rule);

  /** Moves the clock of a carrier of its own. */
  readonly step = (milliseconds: number): Promise<void> => this.control('/control/clock', { stepMs: milliseconds });

  private async control(path: string, body: object): Promise<void> {
    const answer = await fetch(this.carrier.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (answer.status === 404) throw new CannotRun(`the carrier has no ${path}: it was started without its control`);
    if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}: ${await answer.text()}`);
  }

  readonly basic = (user = this.account.accountSid, password = this.account.authToken): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

  /** Everybody goes home. */
  close(): void {
    for (const one of this.there) one.close();
  }

  private keep<T extends { close(): void }>(one: T): T {
    this.there.push(one);
    return one;
  }
}
