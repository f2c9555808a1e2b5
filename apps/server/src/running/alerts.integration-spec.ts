import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describedAs, METRICS, Metrics, type MetricName } from '@pukar/platform/running';
import { parse } from 'yaml';
import { ASKED } from './floor-figures.js';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}
const rules = (parse(read('deploy/alerts.yml')) as { readonly groups: readonly { readonly rules: readonly Rule[] }[] }).groups.flatMap((group) => group.rules);
const operations = read('docs/operations.md');
const NAMES = Object.keys(METRICS) as MetricName[];

/** Every series that a rule may name: ours as Prometheus sees them, and those that prom-client reads from the process. */
const series = new Map<string, readonly string[]>();
for (const name of NAMES) for (const suffix of describedAs(name).type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']) series.set(name + suffix, [...(describedAs(name).labels ?? []), ...(suffix === '_bucket' ? ['le'] : [])]);
for (const [, name] of (await new Metrics('api').text()).matchAll(/^# TYPE (\S+)/gm)) if (!name!.startsWith('pukar_')) series.set(name!, []);
series.set('up', ['job']);

const WORDS = new Set(['sum', 'max', 'min', 'by', 'unless', 'or', 'and', 'rate', 'increase', 'histogram_quantile', 'absent', 'time', 'on']);
const metricsIn = (expr: string): string[] => [...expr.replace(/\{[^}]*\}|\[[^\]]*\]|by \([^)]*\)/g, ' ').matchAll(/[a-z_][a-z0-9_]*/g)].map(([word]) => word).filter((word) => !WORDS.has(word) && !/^e?\d/.test(word));

describe('the alerts', () => {
  it('each have a name of their own', () => expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length));

  it.each(rules.map((rule) => [rule.alert, rule] as const))('%s: asks for metrics and labels that there are, and says what to do', (name, { expr, labels, annotations }) => {
    const metrics = metricsIn(expr);
    expect(metrics.length).toBeGreaterThan(0);
    expect(metrics.filter((metric) => !series.has(metric))).toEqual([]);
    for (const [, metric, label] of expr.matchAll(/([a-z_]+)\{([a-z_]+)=/g)) expect(series.get(metric!)).toContain(label);
    expect(['page', 'warn']).toContain(labels.severity);
    expect(annotations.runbook).toBe(`docs/operations.md#${name.toLowerCase()}`);
    expect(operations).toMatch(new RegExp(`^### ${name}$`, 'm'));
  });

  it('watch regular work by the names that it has', () => {
    const worker = read('apps/server/src/worker.ts');
    const named = rules.flatMap(({ expr }) => [...expr.matchAll(/sweep=~"([^"]+)"/g)].flatMap(([, all]) => all!.split('|')));
    expect(named.length).toBeGreaterThan(0);
    for (const sweep of named) expect(worker).toContain(`'${sweep}'`);
  });

  it('are all that the runbook tells of', () => expect([...operations.matchAll(/^### (\w+)$/gm)].map(([, name]) => name).sort()).toEqual(rules.map(({ alert }) => alert).sort()));
});

describe('the page of operations', () => {
  it.each(NAMES)('says what %s means', (name) => expect(operations).toContain(`\`${name}\``));
  it('has figures for all that is asked for', () => { for (const name of ASKED.flatMap(({ fills }) => fills)) expect(operations).toContain(`\`${name}\``); });
});
