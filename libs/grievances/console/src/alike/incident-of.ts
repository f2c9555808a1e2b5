interface Chosen {
  readonly categoryCode: string | null;
  readonly placeCodes: readonly string[];
  readonly proposalId: string | undefined;
}

const INDIA = '+05:30';
const INDIA_MS = 5.5 * 3_600_000;

/** What the form of an outage asks of the server. Its times are India's, wherever the browser is. */
export function incidentOf(form: FormData, { categoryCode, placeCodes, proposalId }: Chosen) {
  const said = (name: string): string => { const value = form.get(name); return typeof value === 'string' ? value.trim() : ''; };
  const instant = (local: string): string | null => (local === '' ? null : new Date(`${local}:00${INDIA}`).toISOString());
  const until = instant(said('until'));
  return {
    categoryCode, placeCodes, since: instant(said('since')), expectedEnd: until, words: { 'hi-IN': said('hi'), 'en-IN': said('en') }, gather: form.get('gather') !== null,
    tell: said('notice') === '' || until === null ? null : { notice: said('notice'), until }, ...(proposalId === undefined ? {} : { proposalId }),
  };
}

/** An instant as a field of date and time has it, in India's time. */
export const localOf = (instant: string): string => new Date(new Date(instant).getTime() + INDIA_MS).toISOString().slice(0, 16);
