import { type PlanShifts, type ShiftsPage, ShiftsPageSchema } from '@pukar/acd-core/contracts';
import type { WeekPlan } from '@pukar/acd-core/domain';
import { api, Button, Field, Notice } from '@pukar/ui';
import { useState } from 'react';
import { useWeekFaults } from './use-week-faults.js';
import { shiftsText as text } from './shifts-messages.js';
import { WeekForm } from './week-form.js';

type Kind = keyof typeof text.kinds;

interface PlanFormProps {
  readonly page: ShiftsPage;
  readonly chosen: readonly string[];
  readonly onPlanned: () => void;
}

/** A plan for those who are chosen: until another, or for some days. It begins from what holds for the first of them. */
export function PlanForm({ page, chosen, onPlanned }: PlanFormProps) {
  const [week, setWeek] = useState<WeekPlan>(page.agents.find(({ agentId }) => agentId === chosen[0])?.week ?? []);
  const [kind, setKind] = useState<Kind>('usual');
  const [[fromDay, untilDay], setDays] = useState([page.today, page.today]);
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<{ readonly message: string; readonly until: string | undefined } | null>(null);
  const faultAt = useWeekFaults(week, page.breaks);
  const save = async () => {
    setBusy(true);
    const body: PlanShifts = { agentIds: [...chosen], fromDay, untilDay: kind === 'usual' ? null : untilDay, week: kind === 'back' ? null : week.map(({ days, breaks, ...shift }) => ({ ...shift, days: [...days], breaks: breaks.map((one) => ({ ...one })) })), note };
    const answer = await api('/api/shifts', { method: 'POST', body, reply: ShiftsPageSchema });
    setBusy(false);
    setTrouble(answer.ok ? null : { message: answer.message, until: answer.fields['untilDay']?.join(' ') });
    if (answer.ok) onPlanned();
  };
  return (
    <form className="shifts__form" aria-label={text.form} data-testid="plan-form" onSubmit={(event) => { event.preventDefault(); if (!isBusy) void save(); }}>
      <h2>{text.chosen(chosen.length)}</h2>
      <div className="shifts__row">
        <Field label={text.kind}>{(control) => <select {...control} className="input" data-testid="plan-kind" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>{(Object.keys(text.kinds) as Kind[]).map((one) => <option key={one} value={one}>{text.kinds[one]}</option>)}</select>}</Field>
        <Field label={text.from}>{(control) => <input {...control} className="input" type="date" required data-testid="plan-from" value={fromDay} onChange={(event) => setDays([event.target.value, event.target.value > untilDay ? event.target.value : untilDay])} />}</Field>
        {kind !== 'usual' && <Field label={text.until} error={trouble?.until}>{(control) => <input {...control} className="input" type="date" required min={fromDay} data-testid="plan-until" value={untilDay} onChange={(event) => setDays([fromDay, event.target.value])} />}</Field>}
        <Field label={text.note} hint={text.noteHint}>{(control) => <input {...control} className="input" dir="auto" maxLength={160} data-testid="plan-note" value={note} onChange={(event) => setNote(event.target.value)} />}</Field>
      </div>
      {kind !== 'back' && <WeekForm week={week} breaks={page.breaks} faultAt={faultAt} onChange={setWeek} />}
      {trouble && <Notice tone="late" testId="plan-trouble">{trouble.message}</Notice>}
      <div><Button kind="main" type="submit" data-testid="save-plan" disabled={kind !== 'back' && faultAt.any} busy={isBusy && text.saving}>{text.save}</Button></div>
    </form>
  );
}
