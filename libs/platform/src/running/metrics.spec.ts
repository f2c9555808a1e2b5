import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../logging/logger.js';
import { describedAs, METRICS, type MetricName } from './catalogue.js';
import { Figures } from './figures.js';
import { Metrics } from './metrics.js';

const NAMES = Object.keys(METRICS) as MetricName[];
const quiet = createLogger('spec', 'silent');

describe('the metrics', () => {
  it('have no label that could hold anything of a person', () => {
    const labels = new Set(NAMES.flatMap((name) => [...(describedAs(name).labels ?? [])]));
    expect([...labels].sort()).toEqual(['answer', 'command', 'method', 'need', 'outcome', 'place', 'presence', 'queue', 'route', 'state', 'status', 'sweep']);
  });

  it('of the officers\' process are about itself alone', () =>
    expect(NAMES.filter((name) => describedAs(name).of.includes('department'))).toEqual(['pukar_ready', 'pukar_need_up', 'pukar_request_seconds', 'pukar_sockets', 'pukar_live_channel_up', 'pukar_pool_connections', 'pukar_pool_waiting']));

  it('are those of the process, and no other', async () => {
    const metrics = new Metrics('department');
    expect(() => metrics.count('pukar_fallback_answers_total')).toThrow('no metric of the department');
    expect(await metrics.text()).not.toContain('pukar_calls');
  });

  it('are told as Prometheus reads them', async () => {
    const metrics = new Metrics('api');
    metrics.count('pukar_forged_requests_total', { route: '/voice/incoming' });
    metrics.took('pukar_webhook_seconds', { route: '/voice/turn', status: '2xx' }, 0.003);
    metrics.reads(() => [{ name: 'pukar_sockets', value: 12 }]);
    const text = await metrics.text();
    for (const line of ['pukar_forged_requests_total{route="/voice/incoming"} 1', 'pukar_webhook_seconds_bucket{le="0.005",route="/voice/turn",status="2xx"} 1', 'pukar_webhook_seconds_bucket{le="0.0025",route="/voice/turn",status="2xx"} 0', 'pukar_sockets 12', 'nodejs_eventloop_lag_p99_seconds']) expect(text).toContain(line);
  });
});

describe('figures that are asked for', () => {
  it('are asked for once in five seconds, and are absent while nobody answers', async () => {
    let [asked, isAway, now] = [0, false, 0];
    const metrics = new Metrics('worker');
    const read = async () => {
      asked += 1;
      if (isAway) throw new Error('away');
      return [{ name: 'pukar_outbox_due', value: 7 }, { name: 'pukar_agents', labels: { presence: 'ready' }, value: 3 }] as const;
    };
    const figures = new Figures(metrics, [{ fills: ['pukar_outbox_due', 'pukar_agents'], read }], quiet, () => now);
    await Promise.all([figures.refresh(), figures.refresh()]);
    now = 4_999;
    await figures.refresh();
    expect([asked, await metrics.text()]).toEqual([1, expect.stringMatching(/pukar_agents\{presence="ready"\} 3[^]*pukar_outbox_due 7/)]);
    [isAway, now] = [true, 5_000];
    await figures.refresh();
    const text = await metrics.text();
    expect(text).toMatch(/pukar_figures_up 0/);
    expect(text).not.toMatch(/^pukar_(outbox_due|agents)\b.* \d/m);
  });

  it('that do not come in time are absent, hold nobody up, and are not asked for twice at once', async () => {
    let [asked, now] = [0, 0];
    const metrics = new Metrics('worker');
    const figures = new Figures(metrics, [{ fills: ['pukar_outbox_due'], read: () => { asked += 1; return new Promise(() => undefined); } }], quiet, () => now, 10);
    await figures.refresh();
    now = 60_000;
    await figures.refresh();
    expect(asked).toBe(1);
    expect(await metrics.text()).toMatch(/pukar_figures_up 0/);
  });
});
