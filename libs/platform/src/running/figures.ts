import type { Logger } from '../logging/logger.js';
import type { MetricName } from './catalogue.js';
import type { Metrics, Sample } from './metrics.js';

/** How long figures are kept: however often somebody asks, they are read no oftener. */
const KEPT_MS = 5_000;
/** Whoever asks for metrics waits no longer for those that are read elsewhere. */
const WITHIN_MS = 2_000;

/** One reading of what is kept elsewhere (tables, queues), and the metrics that it fills. */
export interface Reading {
  readonly fills: readonly MetricName[];
  readonly read: () => Promise<readonly Sample[]>;
}

/** Figures that have to be asked for. While nobody answers, or not in time, they are absent, never old. */
export class Figures {
  private last: { readonly at: number; readonly done: Promise<void> } | undefined;
  private reading: Promise<readonly Sample[]> | undefined;
  private isFailing = false;

  constructor(
    private readonly metrics: Metrics,
    private readonly readings: readonly Reading[],
    private readonly logger: Logger,
    private readonly now: () => number = () => Date.now(),
    private readonly withinMs = WITHIN_MS,
  ) {}

  /** Reads them anew where they are old. Never rejects. */
  refresh(): Promise<void> {
    if (!this.last || this.now() - this.last.at >= KEPT_MS) this.last = { at: this.now(), done: this.read() };
    return this.last.done;
  }

  private async read(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => reject(new Error('the figures were not read in time')), this.withinMs); });
    // What hangs is not asked again beside itself.
    this.reading ??= this.all().finally(() => { this.reading = undefined; });
    const samples = await Promise.race([this.reading, late]).catch((error: unknown) => this.failed(error));
    clearTimeout(timer);
    this.metrics.forget(this.readings.flatMap(({ fills }) => fills));
    for (const sample of samples ?? []) this.metrics.set(sample);
    if (samples) this.isFailing = false;
    this.metrics.set({ name: 'pukar_figures_up', value: Number(samples !== undefined) });
  }

  /** One after the other: a few figures are no reason to take more than one connection. */
  private async all(): Promise<readonly Sample[]> {
    const samples: Sample[] = [];
    for (const { read } of this.readings) samples.push(...(await read()));
    return samples;
  }

  private failed(error: unknown): undefined {
    if (!this.isFailing) this.logger.warn({ err: error }, 'figures for Prometheus could not be read; they are absent until they can');
    this.isFailing = true;
  }
}
