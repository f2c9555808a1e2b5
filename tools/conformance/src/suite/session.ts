import { Application } from '../bench/application.js';
import { ApplicationServer } from '../bench/application-server.js';
import { Bench } from '../bench/bench.js';
import { ACCOUNT, localCarrier, type Account, type CarrierUnderTest, type OwnNumber } from '../bench/carrier-under-test.js';
import { CannotRun } from '../bench/cannot-run.js';
import type { RestExchange } from '../bench/recording-client.js';
import type { Case } from './section.js';

/** A carrier that somebody else started. */
export interface Elsewhere {
  readonly url: string;
  readonly account: Account;
}

/** The application server, the carrier, and everything that its REST API answered during the run. */
export class Session {
  readonly exchanges: RestExchange[] = [];
  private readonly server = new ApplicationServer(() => (this.elsewhere?.account ?? ACCOUNT).authToken);
  private readonly numbers = new Map<Case, OwnNumber>();
  private shared: CarrierUnderTest | undefined;

  constructor(private readonly elsewhere?: Elsewhere) {}

  /** Each case has a number and an address of its own, so that nothing late reaches another. */
  async start(cases: readonly Case[]): Promise<void> {
    await this.server.start();
    for (const [at, one] of cases.entries()) this.numbers.set(one, { phoneNumber: `+91155343${String(at).padStart(4, '0')}`, base: `${this.server.base}/${String(at)}` });
    this.shared = this.elsewhere ? { ...this.elsewhere, stop: () => Promise.resolve() } : await localCarrier([...this.numbers.values()]);
  }

  async stop(): Promise<void> {
    await this.shared?.stop();
    await this.server.stop();
  }

  async run(one: Case): Promise<void> {
    const own = this.numbers.get(one);
    if (!own || !this.shared) throw new Error('the session has not been started');
    if (one.own && this.elsewhere) throw new CannotRun('it needs a carrier of its own');
    const carrier = one.own ? await localCarrier([own], one.own) : this.shared;
    try {
      await this.runOn(carrier, own, one);
    } finally {
      if (one.own) await carrier.stop();
    }
  }

  private async runOn(carrier: CarrierUnderTest, own: OwnNumber, one: Case): Promise<void> {
    const app = new Application(own.base);
    const bench = new Bench(carrier, app, own.phoneNumber, (exchange) => this.exchanges.push(exchange));
    const stopServing = this.server.serve(own.base.split('/').at(-1) ?? '', (request, response) => app.take(request, response));
    try {
      if (this.elsewhere) await this.give(bench, own);
      await one.run(bench);
      const forged = app.received.filter((request) => !request.isSigned);
      if (forged.length > 0 && !bench.expectsForged) throw new Error(`the public package refuses the signature of ${forged.map(({ method, url }) => `${method} ${url}`).join(', ')}`);
    } finally {
      bench.close();
      stopServing();
    }
  }

  /** Elsewhere a case's number is made by the REST API. */
  private async give(bench: Bench, { phoneNumber, base }: OwnNumber): Promise<void> {
    const options = { voiceUrl: `${base}/voice`, voiceFallbackUrl: `${base}/fallback`, statusCallback: `${base}/status`, smsUrl: `${base}/sms`, smsFallbackUrl: `${base}/sms-fallback` };
    const [known] = await bench.rest.incomingPhoneNumbers.list({ phoneNumber });
    await (known ? bench.rest.incomingPhoneNumbers(known.sid).update(options) : bench.rest.incomingPhoneNumbers.create({ phoneNumber, ...options }));
  }
}
