import { indianDay } from '@pukar/kernel';
import { type IntervalReport, IntervalReportSchema, type Stretch } from '@pukar/reporting-core/contracts';
import { Button, EmptyState, Field, indianTime, Notice, NumberInput, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { StaffingCompared } from './staffing-compared.js';
import { staffingText as text } from './staffing-messages.js';
import './reports.css';

const LOOK_EVERY_MS = 60_000;
/** Handling and patience where the floor has measured none: talk of 3.7 minutes and 46 seconds of wrap-up, and two minutes. */
const USUAL = { handlingSeconds: 270, patienceSeconds: 120 };

/** What theory expects of so many agents, beside what an interval measured. */
export function StaffingPage({ onExpire }: { readonly onExpire: () => void }) {
  const [day, setDay] = useState(() => indianDay(new Date()));
  const [from, setFrom] = useState<string | null>(null);
  const { value, trouble, look } = useLooking(`/api/reports/intervals?day=${day}&minutes=30`, IntervalReportSchema, LOOK_EVERY_MS, onExpire);
  const report = value?.day === day ? value : null;
  const shown = report && (report.rows.find((row) => row.from === from) ?? busiest(report));
  return (
    <div className="reports">
      <div className="reports__asked">
        <Field label={text.day}>{(control) => <input className="input" type="date" {...control} value={day} max={indianDay(new Date())} onChange={({ target }) => target.value && setDay(target.value)} />}</Field>
        {report && shown && (
          <Field label={text.interval}>
            {(control) => <select className="input" {...control} value={shown.from} onChange={({ target }) => setFrom(target.value)} data-testid="staffing-interval">{report.rows.map((row) => <option key={row.from} value={row.from}>{indianTime(new Date(row.from))}–{indianTime(new Date(row.until))}</option>)}</select>}
          </Field>
        )}
      </div>
      {trouble && <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!report && !trouble && <EmptyState title={text.loading} />}
      {report && shown && <Planned key={shown.from} report={report} measured={shown} />}
    </div>
  );
}

const busiest = ({ rows }: IntervalReport): Stretch => rows.reduce((most, row) => (row.calls.callers.offered > most.calls.callers.offered ? row : most), rows[0]!);

function Planned({ report, measured }: { readonly report: IntervalReport; readonly measured: Stretch }) {
  const { callers } = measured.calls;
  const [load, setLoad] = useState(() => ({
    calls: callers.offered, handling: Math.round(callers.meanHandlingSeconds ?? report.total.calls.callers.meanHandlingSeconds ?? USUAL.handlingSeconds),
    patience: Math.max(1, Math.round(callers.patienceSeconds ?? report.total.calls.callers.patienceSeconds ?? USUAL.patienceSeconds)), agents: Math.max(1, Math.round(measured.agents?.staffed ?? 1)),
  }));
  const number = (name: 'calls' | 'handling' | 'patience', min: number, max: number, hint?: string) => <NumberField name={name} min={min} max={max} hint={hint} value={load[name]} onNumber={(value) => setLoad({ ...load, [name]: value })} />;
  const most = Math.max(20, load.agents, Math.ceil(((load.calls * load.handling) / 1800) * 2));
  return (
    <>
      <div className="reports__asked">{number('calls', 0, 100_000)}{number('handling', 1, 7_200)}{number('patience', 1, 3_600, text.patienceHint)}</div>
      <Field label={text.agents}>
        {(control) => (
          <div className="staffing__agents">
            <input type="range" {...control} min={1} max={Math.min(1_000, most)} value={load.agents} onChange={({ target }) => setLoad({ ...load, agents: target.valueAsNumber })} aria-valuetext={text.agentsMany(load.agents)} data-testid="staffing-agents" />
            <output className="staffing__many figures">{load.agents}</output>
          </div>
        )}
      </Field>
      {callers.handled === 0 && load.calls > 0 && <p className="quiet">{text.noHandling}</p>}
      <StaffingCompared load={load} measured={measured} targets={report.targets} />
      <p className="quiet">{text.note}</p>
    </>
  );
}

interface NumberFieldProps {
  readonly name: 'calls' | 'handling' | 'patience';
  readonly min: number;
  readonly max: number;
  readonly hint: string | undefined;
  readonly value: number;
  readonly onNumber: (value: number) => void;
}

/** A figure that may be tried; of one that cannot be, it says which can: what is below still holds for the last that could. */
function NumberField({ name, min, max, hint, value, onNumber }: NumberFieldProps) {
  const [isWrong, setWrong] = useState(false);
  return (
    <Field label={text[name]} {...(hint ? { hint } : {})} error={isWrong ? text.between(min, max, value) : undefined}>
      {(control) => <NumberInput className="input staffing__number figures" {...control} min={min} max={max} value={value} onNumber={onNumber} onWrong={setWrong} data-testid={`staffing-${name}`} />}
    </Field>
  );
}
