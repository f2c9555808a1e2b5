import type { OfficeDigest } from '@pukar/reporting-core/department-digest';
import type { DepartmentDigest } from '@pukar/reporting-core/domain';
import { digestText as text } from './messages.js';

interface TableProps extends Pick<DepartmentDigest, 'recurs'> {
  readonly names: OfficeDigest['names'];
}

/** Categories by how often they were complained of, with the districts where that was ten times or more. */
export function RecursTable({ recurs, names }: TableProps) {
  const nameOf = (code: string): string => code === '' ? text.noDistrict : (names[code]?.en ?? code);
  return (
    <section className="digest__part" aria-label={text.recurs}>
      <h2>{text.recurs}</h2>
      {recurs.length === 0 ? <p className="quiet">{text.nothingRecurs}</p> : (
        <table className="digest__table">
          <thead><tr><th scope="col">{text.category}</th><th scope="col" className="digest__number">{text.total}</th><th scope="col">{text.where}</th></tr></thead>
          <tbody>
            {recurs.map(({ categoryCode, parts, total, isAll }) => (
              <tr key={categoryCode}>
                <th scope="row">{nameOf(categoryCode)} <span className="quiet" lang="hi-IN">{names[categoryCode]?.hi}</span></th>
                <td className="figures digest__number">{isAll ? total : text.atLeast(total)}</td>
                <td>{parts.length === 0 ? <span className="quiet">{text.elsewhere}</span> : parts.map(({ key, count }) => `${nameOf(key)} ${count}`).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
