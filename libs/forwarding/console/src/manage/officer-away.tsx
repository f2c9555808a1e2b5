import { DepartmentOfficersSchema } from '@pukar/forwarding-core/contracts';
import { Button, Field, Notice } from '@pukar/ui';
import { useState } from 'react';
import { manageText } from './manage-messages.js';
import type { OfficerPanelProps } from './officer-panel-props.js';
import { useChange } from './use-change.js';

const text = manageText.officers;

/** From when to when somebody is away, and who stands in; or that they are back. */
export function AwayPanel({ officer: { id, level, absence }, colleagues, today, onDone, onLeave, onSignedOut }: OfficerPanelProps) {
  const { isBusy, wrong, typed, send } = useChange(onSignedOut);
  const [days, setDays] = useState({ from: today, until: '', standInId: '' });
  const standIns = colleagues.filter((each) => each.id !== id && each.level >= level && !each.absence?.isNow);
  const type = (given: Partial<typeof days>) => { typed(); setDays({ ...days, ...given }); };
  const submit = async (path: string, body: object, said: string) => {
    if (await send(`/api/department-officers/${id}/${path}`, 'POST', body, DepartmentOfficersSchema)) onDone(said);
  };
  return (
    <form className="managed__panel" noValidate onSubmit={(event) => { event.preventDefault(); void submit('away', days, text.done.away); }} data-testid="officer-away-form">
      {wrong.all && <Notice tone="late">{wrong.all}</Notice>}
      {absence && <p>{text.awaySoon(absence.from, absence.until, absence.standIn.en)} <Button onClick={() => void submit('back', {}, text.done.back)} data-testid="officer-back">{text.back}</Button></p>}
      <p className="quiet">{text.awayHow}</p>
      {standIns.length === 0 ? <Notice tone="soon">{text.noStandIn}</Notice> : (
        <div className="managed__pair">
          <Field label={text.from} error={wrong.from}>{(control) => <input {...control} className="input" type="date" min={today} value={days.from} onChange={(event) => type({ from: event.target.value })} data-testid="away-from" />}</Field>
          <Field label={text.until} error={wrong.until}>{(control) => <input {...control} className="input" type="date" min={days.from} value={days.until} onChange={(event) => type({ until: event.target.value })} data-testid="away-until" />}</Field>
          <Field label={text.standIn} error={wrong.standInId}>{(control) => <select {...control} className="input" value={days.standInId} onChange={(event) => type({ standInId: event.target.value })} data-testid="away-stand-in"><option value="">{text.chooseStandIn}</option>{standIns.map((each) => <option key={each.id} value={each.id}>{each.post.en}, {each.name}</option>)}</select>}</Field>
        </div>
      )}
      <div className="managed__buttons">{standIns.length > 0 && <Button kind="main" type="submit" busy={isBusy && manageText.saving} data-testid="away-send">{text.awaySend}</Button>}<Button kind="bare" onClick={onLeave}>{manageText.cancel}</Button></div>
    </form>
  );
}
