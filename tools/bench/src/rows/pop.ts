import pg from 'pg';
import { percentile } from '../frame/percentiles.js';
import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';
import { LoadProcess } from '../load/load-process.js';
import type { PopWanted } from '../load/popping.js';
import { signInAgents } from '../memory/many-agents.js';
import { type Millions, openMillions } from '../millions/open.js';
import { wantedCount } from '../millions/place.js';
import { type Peer, startPeer } from '../peers/start-peer.js';
import { AGENT_ID, AGENTS, citizensWithHistory, over, ring } from '../pop/offers.js';
import { serveApi, type ServingApi } from '../pop/serving-api.js';

const RATES = [20, 200] as const;
/** No more calls at a time than there are agents. */
const SECONDS = { short: { 20: 2, 200: 1 }, long: { 20: 8, 200: 2.5 } } as const;
const CITIZENS = 2_000;
const AUDITED = `select count(*)::integer as count from platform.audit where action = 'citizens.read-caller'`;

class PopRow implements PreparedRow {
  private popped = 0;
  private wrong = 0;

  constructor(
    private readonly of: { readonly millions: Millions; readonly api: ServingApi; readonly admin: pg.Client; readonly screens: LoadProcess<PopWanted>; readonly bare: Peer },
    private readonly citizens: readonly string[], private readonly auditedBefore: number, private readonly wanted: RowWanted,
  ) {}

  async round(nth: number): Promise<Measured> {
    const measured: Record<string, number> = {};
    for (const rate of RATES) {
      const count = rate * SECONDS[this.wanted.isShort ? 'short' : 'long'][rate];
      const take = async (who: 'product' | 'bare'): Promise<void> => {
        const { latencies } = await (who === 'bare' ? this.bare(rate, count) : this.product(rate, count));
        Object.assign(measured, { [`${who}At${rate}`]: percentile(latencies, 99), [`${who}MiddleAt${rate}`]: percentile(latencies, 50) });
      };
      for (const who of nth % 2 === 0 ? (['bare', 'product'] as const) : (['product', 'bare'] as const)) await take(who);
    }
    return measured;
  }

  async check(): Promise<readonly string[]> {
    const { rows: [audited] } = await this.of.admin.query<{ count: number }>(AUDITED);
    const left = audited!.count - this.auditedBefore;
    return [
      ...(left === this.popped ? [] : [`${this.popped} callers were shown, and ${left} readings were audited`]),
      ...(this.wrong === 0 ? [] : [`${this.wrong} calls were not taken, or came without a masked number and a history`]),
    ];
  }

  bars(medians: Measured): readonly Bar[] {
    return RATES.map((rate) => ({ label: `accept to the caller's history in the client, 99 % at ${rate}/s, beside Socket.IO and one read`, value: (medians[`productAt${rate}`] ?? Number.NaN) / (medians[`bareAt${rate}`] ?? Number.NaN), unit: '×', is: 'at most', asked: 3, kept: KEPT[rate] }));
  }

  async stop(): Promise<void> {
    const { millions, api, admin, screens, bare } = this.of;
    screens.stop();
    bare.stop();
    await api.stop();
    await over(admin);
    await admin.end();
    await millions.stop();
  }

  private bare(rate: number, count: number) {
    return this.of.screens.run({ type: 'bare', rate, citizens: Array.from({ length: count }, () => this.citizens[Math.floor(Math.random() * this.citizens.length)]!) });
  }

  private async product(rate: number, count: number) {
    const ringing = await ring(this.of.admin, this.citizens, count);
    const answered = await this.of.screens.run({ type: 'product', rate, ringing });
    this.popped += count;
    this.wrong += answered.refused;
    return answered;
  }
}

/** What it was when this was written, on a machine that did something else besides: the short form fails where it gets worse. */
const KEPT = { 20: 12, 200: 60 } as const;

export const row: Row = {
  name: 'pop',
  title: 'Screen pop: an agent accepts, and who calls is asked for in the same moment, until their context is handled in the client, with session, permission, masking and audit; beside Socket.IO and one indexed read',
  async prepare(wanted) {
    const millions = await openMillions(wantedCount(wanted.isShort), wanted.say);
    const admin = new pg.Client({ connectionString: millions.url('admin') });
    await admin.connect();
    await over(admin);
    const api = await serveApi(millions);
    const cookies = await signInAgents(admin, AGENTS, AGENT_ID);
    const citizens = await citizensWithHistory(admin, api.keys, CITIZENS);
    const [bare, screens] = [await startPeer('bare-pop', [millions.url('admin')]), new LoadProcess<PopWanted>('popping')];
    await screens.run({ type: 'open', api: api.url, cookies, bare: `http://127.0.0.1:${bare.port}` });
    const { rows: [audited] } = await admin.query<{ count: number }>(AUDITED);
    const row = new PopRow({ millions, api, admin, screens, bare }, citizens, audited!.count, wanted);
    // What comes first is of programs that are not compiled yet.
    await row.round(0);
    return row;
  },
};
