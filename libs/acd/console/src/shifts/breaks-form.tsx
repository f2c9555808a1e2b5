import type { ShiftsPage } from '@pukar/acd-core/contracts';
import { PLAN_MINUTES, type Shift, type ShiftBreak } from '@pukar/acd-core/domain';
import { Button, Field } from '@pukar/ui';
import { shiftsText as text } from './shifts-messages.js';
import type { WeekFaults } from './use-week-faults.js';

interface BreaksFormProps {
  readonly shift: Shift;
  /** Of the shift in its week. */
  readonly nth: number;
  readonly breaks: ShiftsPage['breaks'];
  readonly faultAt: WeekFaults;
  readonly onChange: (breaks: readonly ShiftBreak[]) => void;
}

const LENGTHS = Array.from({ length: 24 }, (_, nth) => (nth + 1) * PLAN_MINUTES);

/** The breaks of a shift: at a time, or so many minutes whenever the agent likes. */
export function BreaksForm({ shift, nth, breaks, faultAt, onChange }: BreaksFormProps) {
  const [first] = breaks;
  return (
    <div className="shifts__breaks" role="group" aria-label={text.breaks}>
      {shift.breaks.map((one, of) => {
        const change = (given: Partial<ShiftBreak>) => onChange(shift.breaks.with(of, { ...one, ...given }));
        return (
          <div key={of} className="shifts__row shifts__break">
            <Field label={text.breakOf} error={faultAt.at(nth, 'breaks', of)}>{(control) => <select {...control} className="input" data-testid={`break-${nth}-${of}-reason`} value={one.reason} onChange={(event) => change({ reason: event.target.value })}>{breaks.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}</select>}</Field>
            <Field label={text.minutes}>{(control) => <select {...control} className="input" data-testid={`break-${nth}-${of}-minutes`} value={one.minutes} onChange={(event) => change({ minutes: Number(event.target.value) })}>{[...new Set([...LENGTHS, one.minutes])].map((minutes) => <option key={minutes} value={minutes}>{minutes}</option>)}</select>}</Field>
            <label className="shifts__timed"><input type="checkbox" checked={one.at !== null} data-testid={`break-${nth}-${of}-timed`} onChange={(event) => change({ at: event.target.checked ? shift.from : null })} /> {text.isTimed}</label>
            {one.at === null ? <span className="quiet shifts__timed">{text.any}</span> : <Field label={text.at}>{(control) => <input {...control} className="input" type="time" step={PLAN_MINUTES * 60} required data-testid={`break-${nth}-${of}-at`} value={one.at ?? ''} onChange={(event) => event.target.value && change({ at: event.target.value })} />}</Field>}
            <Button kind="bare" onClick={() => onChange(shift.breaks.toSpliced(of, 1))}>{text.removeBreak}</Button>
          </div>
        );
      })}
      {faultAt.at(nth, 'breaks') && <p className="field__error" role="alert">{faultAt.at(nth, 'breaks')}</p>}
      {first && <div><Button data-testid={`add-break-${nth}`} disabled={shift.breaks.length >= 12} onClick={() => onChange([...shift.breaks, { reason: first.code, at: null, minutes: Math.max(PLAN_MINUTES, Math.round(first.minutes / PLAN_MINUTES) * PLAN_MINUTES) }])}>{text.addBreak}</Button></div>}
    </div>
  );
}
