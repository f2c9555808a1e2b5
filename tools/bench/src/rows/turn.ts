import { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { percentile } from '../frame/percentiles.js';
import { cpuSecondsOf } from '../frame/process-cpu.js';
import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';
import { LoadProcess } from '../load/load-process.js';
import { type CarrierAccount, lineOf, nextOf, signedRequest } from '../load/signed-request.js';
import type { Ask } from '../load/wanted.js';
import { type Peer, startPeer } from '../peers/start-peer.js';

/** So many callers take their turns at once. */
const LINES = 200;
const CONNECTIONS = 32;
const RATES = [200, 1_000] as const;
const SECONDS = { short: { flatOut: 1, atRate: 1.2, calls: 150 }, long: { flatOut: 4, atRate: 6, calls: 1_000 } } as const;
/** Hindi, then through menus that ask nobody anything, and back. */
const KEYS = ['1', '9', '9', '9', '9', '9', '9', '9', '9'] as const;
/** Lines of the calls that are whole: none of them is one of those that take turns. */
const FIRST_WHOLE = 1_000_000;

type Server = 'product' | 'bare' | 'express';

/** So long they work until they are warm: some ten thousand turns. */
const WARM_SECONDS: Readonly<Record<Server, number>> = { product: 2.5, express: 2.5, bare: 0.7 };

class TurnRow implements PreparedRow {
  private refused = 0;
  /** Those by which the others were prepared are in the database too. */
  private turns = LINES + 1;
  private wholeCalls = 0;

  constructor(
    private readonly helpline: RunningHelpline,
    private readonly database: pg.Client,
    private readonly account: CarrierAccount,
    private readonly apiPid: number,
    private readonly asks: readonly Ask[],
    private readonly peers: { readonly bare: Peer; readonly express: Peer },
    private readonly load: LoadProcess,
    private readonly wanted: RowWanted,
  ) {}

  /** A program that was just started is not compiled yet: what counts is what it does all day. */
  async warm(): Promise<void> {
    for (const server of ['bare', 'product', 'express'] as const) await this.flatOut(server, WARM_SECONDS[server]);
  }

  async round(nth: number): Promise<Measured> {
    const measured: Record<string, number> = {};
    const order: readonly Server[] = nth % 2 === 0 ? ['bare', 'product', 'express'] : ['express', 'product', 'bare'];
    for (const server of order) Object.assign(measured, await this.flatOut(server));
    for (const rate of RATES) for (const server of order) if (server !== 'express') Object.assign(measured, await this.atRate(server, rate));
    measured['msOfCall'] = await this.wholeCall();
    return measured;
  }

  async check(): Promise<readonly string[]> {
    const wrong: string[] = [];
    if (this.refused > 0) wrong.push(`${this.refused} requests were not answered with 200`);
    await this.written();
    if ((await this.countWritten()) !== this.turns) wrong.push(`${this.turns} turns were answered, and ${await this.countWritten()} are in the database`);
    if (/were dropped/.test(this.helpline.logs())) wrong.push('call events were dropped');
    return wrong;
  }

  bars(medians: Measured): readonly Bar[] {
    const of = (name: string): number => medians[name] ?? Number.NaN;
    const ratio = (peer: Server): number => Math.min(of('productPerSecond') / of(`${peer}PerSecond`), of(`${peer}Us`) / of('productUs'));
    return [
      { label: 'a turn beside bare node:http', value: ratio('bare'), unit: '×', is: 'at least', asked: 0.6, kept: KEPT.bare },
      { label: 'a turn beside Express with twilio', value: ratio('express'), unit: '×', is: 'at least', asked: 3.5, kept: KEPT.express },
      ...RATES.flatMap((rate): Bar[] => [
        { label: `99 % at ${rate}/s beside bare node:http`, value: of(`productP99At${rate}`) / of(`bareP99At${rate}`), unit: '×', is: 'at most', asked: 2, kept: KEPT.p99 },
        { label: `99.9 % at ${rate}/s`, value: of(`productP999At${rate}`), unit: 'ms', is: 'at most', asked: 50, kept: KEPT.p999 },
      ]),
      { label: 'processor time of a call of ten turns', value: of('msOfCall'), unit: 'ms', is: 'at most', asked: 2, kept: KEPT.msOfCall },
    ];
  }

  async stop(): Promise<void> {
    this.load.stop();
    this.peers.bare.stop();
    this.peers.express.stop();
    await this.database.end();
    await this.helpline.stop();
  }

  private get seconds() {
    return SECONDS[this.wanted.isShort ? 'short' : 'long'];
  }

  private of(server: Server): { port: number; pid: number } {
    return server === 'product' ? { port: Number(new URL(this.helpline.api).port), pid: this.apiPid } : this.peers[server];
  }

  /** As many as it answers, and what one costs of its processor. */
  private async flatOut(server: Server, seconds: number = this.seconds.flatOut): Promise<Measured> {
    const { port, pid } = this.of(server);
    const before = cpuSecondsOf(pid);
    const answered = await this.load.run({ type: 'flat-out', port, account: this.account, asks: this.asks, connections: CONNECTIONS, seconds });
    const used = cpuSecondsOf(pid) - before;
    this.count(server, answered);
    if (server === 'product') await this.written();
    return { [`${server}PerSecond`]: answered.requests / answered.seconds, [`${server}Us`]: (used / answered.requests) * 1e6 };
  }

  private async atRate(server: Server, rate: number): Promise<Measured> {
    const answered = await this.load.run({ type: 'at-rate', port: this.of(server).port, account: this.account, asks: this.asks, connections: 64, seconds: this.seconds.atRate, rate });
    this.count(server, answered);
    if (server === 'product') await this.written();
    return { [`${server}P50At${rate}`]: percentile(answered.latencies, 50), [`${server}P99At${rate}`]: percentile(answered.latencies, 99), [`${server}P999At${rate}`]: percentile(answered.latencies, 99.9) };
  }

  /** Processor time of the api for a call of ten turns, what it writes behind them included, in milliseconds. */
  private async wholeCall(): Promise<number> {
    const { calls } = this.seconds;
    const before = cpuSecondsOf(this.apiPid);
    const answered = await this.load.run({ type: 'calls', port: this.of('product').port, account: this.account, calls, atOnce: 8, keys: KEYS, firstLine: FIRST_WHOLE + this.wholeCalls });
    this.wholeCalls += calls;
    this.count('product', answered);
    await this.written();
    return ((cpuSecondsOf(this.apiPid) - before) / calls) * 1_000;
  }

  private count(server: Server, { requests, refused }: { requests: number; refused: number }): void {
    this.refused += refused;
    if (server === 'product') this.turns += requests;
  }

  /** What was noted is written: what is measured next would pay for it. */
  private async written(): Promise<void> {
    await until('the turns to be written', async () => (await this.countWritten()) >= this.turns, 20_000).catch(() => undefined);
  }

  private async countWritten(): Promise<number> {
    return Number((await this.database.query<{ count: string }>(`select count(*) from calls.call_event where kind = 'turn'`)).rows[0]!.count);
  }
}

/** What it was when this was written, on a machine that others used besides: the short form fails where it gets worse. */
const KEPT = { bare: 0.19, express: 1.3, p99: 15, p999: 200, msOfCall: 4 } as const;

export const row: Row = {
  name: 'turn',
  title: 'One IVR turn over HTTP: signature, parsing, stepFlow, TwiML, event written behind; beside bare node:http and Express with twilio',
  async prepare(wanted) {
    const helpline = await RunningHelpline.start({ settings: { LOG_LEVEL: 'info' } });
    const account: CarrierAccount = { publicUrl: helpline.api, authToken: helpline.account.authToken };
    const load = new LoadProcess();
    const asks: Ask[] = [];
    let document = '';
    const post = async (path: string, form: Record<string, string>): Promise<string> => {
      const [head, body] = signedRequest(account, path, form).split('\r\n\r\n') as [string, string];
      const headers = Object.fromEntries(head.split('\r\n').slice(1).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]).filter(([name]) => !['Host', 'Content-Length'].includes(name!)));
      const answer = await fetch(helpline.api + path, { method: 'POST', body, headers });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return answer.text();
    };
    for (let nth = 1; nth <= LINES; nth += 1) {
      const menu = await post('/voice/incoming', lineOf(nth));
      const path = nextOf(menu, helpline.api);
      asks.push({ path, form: lineOf(nth, '1') });
      if (nth === 1) document = await post(path, lineOf(nth, '1'));
    }
    const sounds = [...document.matchAll(/<Play>([^<]*)<\/Play>/g)].map((found) => found[1]!);
    const peers = {
      bare: await startPeer('bare-turn', [account.publicUrl, account.authToken, document]),
      express: await startPeer('express-turn', [account.publicUrl, account.authToken, helpline.api + nextOf(document, helpline.api), ...sounds]),
    };
    const apiPid = helpline.processes().find(({ name }) => name === 'api')!.pid;
    const prepared = new TurnRow(helpline, await helpline.connect('admin'), account, apiPid, asks, peers, load, wanted);
    await prepared.warm();
    return prepared;
  },
};
