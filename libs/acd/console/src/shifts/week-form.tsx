import type { ShiftsPage } from '@pukar/acd-core/contracts';
import { PLAN_MINUTES, type Shift, type WeekPlan } from '@pukar/acd-core/domain';
import { Button, Field } from '@pukar/ui';
import { BreaksForm } from './breaks-form.js';
import { lengthInWords } from './shift-words.js';
import { shiftsText as text } from './shifts-messages.js';
import type { WeekFaults } from './use-week-faults.js';

interface WeekFormProps {
  readonly week: WeekPlan;
  readonly breaks: ShiftsPage['breaks'];
  readonly faultAt: WeekFaults;
  readonly onChange: (week: WeekPlan) => void;
}

const FRESH: Shift = { days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '17:00', breaks: [] };
const SECONDS = PLAN_MINUTES * 60;

/** The shifts of a week: their days, times and breaks. */
export function WeekForm({ week, breaks, faultAt, onChange }: WeekFormProps) {
  return (
    <section className="shifts__week" aria-label={text.weekHead}>
      {week.length === 0 && <p className="quiet">{text.offHint}</p>}
      {week.map((shift, nth) => {
        const change = (given: Partial<Shift>) => onChange(week.with(nth, { ...shift, ...given }));
        return (
          <fieldset key={nth} className="shifts__shift" data-testid={`shift-${nth}`}>
            <legend>{text.shiftOf(nth + 1)} <span className="quiet">{text.length(lengthInWords(shift))}</span></legend>
            <div className="shifts__row">
              <fieldset className="shifts__days">
                <legend>{text.onDays}</legend>
                {text.week.map((name, at) => <label key={name} className="shifts__day"><input type="checkbox" checked={shift.days.includes(at + 1)} data-testid={`shift-${nth}-day-${at + 1}`} onChange={(event) => change({ days: event.target.checked ? [...shift.days, at + 1].sort((a, b) => a - b) : shift.days.filter((day) => day !== at + 1) })} /> {name}</label>)}
                {faultAt.at(nth, 'days') && <p className="field__error" role="alert">{faultAt.at(nth, 'days')}</p>}
              </fieldset>
              <Field label={text.begins}>{(control) => <input {...control} className="input" type="time" step={SECONDS} required data-testid={`shift-${nth}-from`} value={shift.from} onChange={(event) => event.target.value && change({ from: event.target.value })} />}</Field>
              <Field label={text.ends} hint={text.endsHint} error={faultAt.at(nth, 'to')}>{(control) => <input {...control} className="input" type="time" step={SECONDS} required data-testid={`shift-${nth}-to`} value={shift.to} onChange={(event) => event.target.value && change({ to: event.target.value })} />}</Field>
            </div>
            <BreaksForm shift={shift} nth={nth} breaks={breaks} faultAt={faultAt} onChange={(next) => change({ breaks: next })} />
            <div><Button kind="bare" data-testid={`remove-shift-${nth}`} onClick={() => onChange(week.toSpliced(nth, 1))}>{text.removeShift}</Button></div>
          </fieldset>
        );
      })}
      <div><Button data-testid="add-shift" disabled={week.length >= 14} onClick={() => onChange([...week, week.length === 0 ? FRESH : { ...FRESH, days: [] }])}>{text.addShift}</Button></div>
    </section>
  );
}
