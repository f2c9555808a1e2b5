import type { Database } from '@pukar/platform/database';
import type { Answered } from '@pukar/platform/http';
import type { Labels, Metrics, Sample } from '@pukar/platform/running';

const CARRIER = /^\/(voice|messages)\//;
const classOf = (status: number): string => `${Math.floor(status / 100)}xx`;

/** Counts what is answered over HTTP: the carrier's by their address, pages' together. */
export const watchAnswers = (metrics: Metrics) => ({ route, method, status, seconds }: Answered): void => {
  if (metrics.process === 'api' && CARRIER.test(route)) metrics.took('pukar_webhook_seconds', { route, status: classOf(status) }, seconds);
  else metrics.took('pukar_request_seconds', { method, status: classOf(status) }, seconds);
};

const gauge = (name: Sample['name'], value: number, labels: Labels = {}): Sample => ({ name, labels, value });

/** What is to be seen of a process's connections at any moment. */
export function watchConnections(metrics: Metrics, database: Database, screens?: { readonly sockets: { readonly size: number }; readonly bus: { readonly isUp: boolean } }): void {
  metrics.reads(() => {
    const { used, idle, waiting } = database.pool;
    return [
      gauge('pukar_pool_connections', used, { state: 'used' }), gauge('pukar_pool_connections', idle, { state: 'idle' }), gauge('pukar_pool_waiting', waiting),
      ...(screens ? [gauge('pukar_sockets', screens.sockets.size), gauge('pukar_live_channel_up', Number(screens.bus.isUp))] : []),
    ];
  });
}
