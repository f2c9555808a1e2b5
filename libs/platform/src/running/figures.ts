import type { Logger } from '../logging/logger.js';
import type { MetricName } from './catalogue.js';
import type { Metrics, Sample } from './metrics.js';

/** How long figures are kept: however often somebody asks, they are read no oftener. */
const KEPT_MS = 5_000;

/** One reading of what is kept elsewhere (tables, queues), and the metrics that it fills. */
export interface Reading {
  readonly fills: readonly MetricName[];
  readonly read: () => Promise<readonly Sample[]>;
}

/** Figures that have to be asked for. While nobody answers they are absent, never old. */
export class Figures {
  private last: { readonly at: number; readonly done: Promise<void> } | undefined;
  private isFailing = false;

  constructor(
    private readonly metrics: Metrics,
    private readonly readings: readonly Reading[],
    private readonly logger: Logger,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Reads them anew where they are old. Never rejects. */
  refresh(): Promise<void> {
    if (!this.last || this.now() - this.last.at >= KEPT_MS) this.last = { at: this.now(), done: this.read() };
    return this.last.done;
  }

  private async read(): Promise<void> {
    let isUp = true;
    // One after the other: a few figures are no reason to take more than one connection.
    for (const { fills, read } of this.readings) {
      const samples = await read().catch((error: unknown) => this.failed(error));
      this.metrics.forget(fills);
      if (samples) for (const sample of samples) this.metrics.set(sample);
      else isUp = false;
    }
    if (isUp) this.isFailing = false;
    this.metrics.set({ name: 'pukar_figures_up', value: Number(isUp) });
  }

  private failed(error: unknown): undefined {
    if (!this.isFailing) this.logger.warn({ err: error }, 'figures for Prometheus could not be read; they are absent until they can');
    this.isFailing = true;
  }
}
