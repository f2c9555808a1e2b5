import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { describedAs, METRICS, type MetricName, type ProcessName } from './catalogue.js';

export type Labels = Readonly<Record<string, string>>;

/** One figure. */
export interface Sample {
  readonly name: MetricName;
  readonly labels?: Labels;
  readonly value: number;
}

type Kept = Counter | Gauge | Histogram;

/** What one process counts and measures of itself, for Prometheus. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly kept = new Map<MetricName, Kept>();
  private readonly readings: (() => readonly Sample[])[] = [];

  constructor(readonly process: ProcessName) {
    collectDefaultMetrics({ register: this.registry });
    for (const name of Object.keys(METRICS) as MetricName[]) if (describedAs(name).of.includes(process)) this.kept.set(name, this.made(name));
  }

  /** Counts one. A metric of another process is a fault of ours. */
  count(name: MetricName, labels: Labels = {}): void {
    (this.of(name) as Counter).inc(labels);
  }

  /** Seconds of a histogram. */
  took(name: MetricName, labels: Labels, seconds: number): void {
    (this.of(name) as Histogram).observe(labels, seconds);
  }

  set({ name, labels = {}, value }: Sample): void {
    (this.of(name) as Gauge).set(labels, value);
  }

  /** Takes figures away that nobody can say now: an old one would be taken for a new one. */
  forget(names: Iterable<MetricName>): void {
    for (const name of names) {
      // A gauge without labels is 0 after a reset, which is a figure too.
      if (describedAs(name).labels) (this.of(name) as Gauge).reset();
      else (this.of(name) as Gauge).remove();
    }
  }

  /** What is looked at when somebody asks; it must be in memory. */
  reads(read: () => readonly Sample[]): void {
    this.readings.push(read);
  }

  /** Everything, as Prometheus reads it. */
  async text(): Promise<string> {
    for (const read of this.readings) for (const sample of read()) this.set(sample);
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private of(name: MetricName): Kept {
    const metric = this.kept.get(name);
    if (!metric) throw new Error(`${name} is no metric of the ${this.process}`);
    return metric;
  }

  private made(name: MetricName): Kept {
    const { type, help, labels = [], buckets } = describedAs(name);
    const common = { name, help, labelNames: [...labels], registers: [this.registry] };
    if (type === 'counter') return new Counter(common);
    if (type === 'gauge') return new Gauge(common);
    return new Histogram({ ...common, buckets: [...(buckets ?? [])] });
  }
}
