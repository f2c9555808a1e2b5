import type { FloorPolicy } from '@pukar/acd-core/domain';
import { distributionText as text } from './distribution-messages.js';
import { changesBetween, type Path } from './policy-paths.js';

/** What would be another than now, field by field. */
export function PolicyChanges({ from, to }: { readonly from: FloorPolicy; readonly to: FloorPolicy }) {
  const changes = changesBetween(from, to);
  if (changes.length === 0) return <p className="quiet">{text.unchanged}</p>;
  return (
    <table className="table table--stacks policy__changed" data-testid="policy-changes">
      <caption>{text.changes(changes.length)}</caption>
      <thead><tr><th scope="col"><span className="unseen">{text.sections.changes}</span></th><th scope="col">{text.was}</th><th scope="col">{text.becomes}</th></tr></thead>
      <tbody>
        {changes.map(({ at, from: before, to: after }) => (
          <tr key={at.join('.')}><th scope="row">{inWords(at)}</th><td data-head={text.was}>{written(before)}</td><td data-head={text.becomes}>{written(after)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}

/** A path as somebody reads it. */
export const inWords = (path: Path): string => path.map(spoken).join(' · ');

/** A name of a field as words: `ringSeconds` is "ring seconds". */
const spoken = (key: string | number): string => String(key).replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function written(value: unknown): string {
  if (value === undefined || value === null || value === '') return text.nothing;
  if (Array.isArray(value)) return value.length === 0 ? text.nothing : value.map(written).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value).map(([key, inner]) => `${spoken(key)} ${written(inner)}`).join(', ');
}
