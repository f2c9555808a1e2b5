import { percentile } from '../frame/percentiles.js';

/** Something that is asked of the product, and the same of the database itself. */
export interface Asked<Subject> {
  readonly subjects: readonly Subject[];
  product(subject: Subject): Promise<unknown>;
  bare(subject: Subject): Promise<unknown>;
}

/** What both took, in milliseconds. */
export interface Took {
  readonly product: readonly number[];
  readonly bare: readonly number[];
}

/** Asks both about the same subject, one after the other, in turn the one and the other first: neither finds more in memory. */
export async function askBoth<Subject>({ subjects, product, bare }: Asked<Subject>, from: number, count: number): Promise<Took> {
  const took = { product: [] as number[], bare: [] as number[] };
  for (let nth = from; nth < from + count; nth += 1) {
    const subject = subjects[nth % subjects.length]!;
    const order = nth % 2 === 0 ? (['product', 'bare'] as const) : (['bare', 'product'] as const);
    for (const who of order) {
      const began = performance.now();
      await (who === 'product' ? product : bare)(subject);
      took[who].push(performance.now() - began);
    }
  }
  return took;
}

/** As measured values of a row: both 99 % and both in the middle. */
export const asMeasured = (name: string, { product, bare }: Took): Record<string, number> => ({
  [`${name}P50`]: percentile(product, 50), [`${name}BareP50`]: percentile(bare, 50), [`${name}P99`]: percentile(product, 99), [`${name}BareP99`]: percentile(bare, 99),
});
