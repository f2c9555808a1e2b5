import type { IntervalReport, Stretch } from '@pukar/reporting-core/contracts';
import { type Expected, type Load, staffing } from '@pukar/reporting-core/domain';
import { countTime, EmptyState } from '@pukar/ui';
import { staffingText as text } from './staffing-messages.js';

interface ComparedProps {
  readonly load: { readonly calls: number; readonly handling: number; readonly patience: number; readonly agents: number };
  readonly measured: Stretch;
  readonly targets: IntervalReport['targets'];
}

/** Measured, Erlang C and Erlang A side by side, and what two agents who leave change. */
export function StaffingCompared({ load, measured, targets }: ComparedProps) {
  const target = { answeredPercent: targets.answeredPercent, withinSeconds: targets.withinSeconds };
  const asked: Load = { callsPerInterval: load.calls, intervalSeconds: 1800, handlingSeconds: load.handling, patienceSeconds: null, target };
  const [endless, patient] = [staffing(asked, load.agents), staffing({ ...asked, patienceSeconds: load.patience }, load.agents)];
  const columns = [endless.now, patient.now, endless.twoFewer, patient.twoFewer];
  const [met, agents] = [measured.calls.callers, measured.agents];
  const share = (value: number | null | undefined): string => (value === null || value === undefined ? text.nothing : text.percent(value / 100));
  const rows: readonly (readonly [string, string, (expected: Expected) => string])[] = [
    [text.rows.agents, agents ? agents.staffed.toFixed(1) : text.nothing, ({ agents: many }) => String(many)],
    [text.rows.traffic, text.nothing, ({ trafficErlangs }) => trafficErlangs.toFixed(1)],
    [text.rows.waits, text.nothing, ({ waitProbability }) => text.percent(waitProbability)],
    [text.rows.meanWait, met.meanWaitSeconds === null ? text.nothing : countTime(Math.round(met.meanWaitSeconds)), ({ meanWaitSeconds }) => (Number.isFinite(meanWaitSeconds) ? countTime(Math.round(meanWaitSeconds)) : text.never)],
    [text.rows.inTime(target.withinSeconds), share(met.levels['of-offered']), ({ answeredInTime }) => text.percent(answeredInTime)],
    [text.rows.abandoned, met.offered > 0 ? text.percent(met.abandoned / met.offered) : text.nothing, ({ abandoned }) => text.percent(abandoned)],
    [text.rows.occupancy, share(agents?.occupancyPercent), ({ occupancy }) => text.percent(occupancy)],
  ];
  if (load.calls === 0) return <EmptyState title={text.noCalls} testId="staffing-no-calls"><p>{text.noCallsNote}</p></EmptyState>;
  const many = (needed: number | null): string => (needed === null ? text.tooMany : text.agentsMany(needed));
  return (
    <>
      <p data-testid="staffing-needed">{text.needed({ target: text.target(target.answeredPercent, target.withinSeconds), patient: many(patient.needed), endless: many(endless.needed) })}</p>
      <div className="reports__wide" tabIndex={0} role="region" aria-label={text.caption}>
        <table className="table" data-testid="staffing">
          <caption className="unseen">{text.caption}</caption>
          <thead><tr>{[text.row, text.measured, text.endless, text.patient, text.endlessFewer, text.patientFewer].map((heading) => <th key={heading} scope="col">{heading}</th>)}</tr></thead>
          <tbody>{rows.map(([name, was, of]) => <tr key={name}><th scope="row">{name}</th><td className="figures">{was}</td>{columns.map((expected, nth) => <td key={nth} className="figures">{of(expected)}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </>
  );
}
