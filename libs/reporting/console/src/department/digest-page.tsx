import { type OfficeDigest, OfficeDigestSchema } from '@pukar/reporting-core/department-digest';
import { Button, EmptyState, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import './digest.css';
import { digestText as text } from './messages.js';
import { monthName } from './month-name.js';
import { RecursTable } from './recurs-table.js';
import { Shares } from './shares.js';

/** A month's figures change once a month: who leaves the page open sees the new one within the hour. */
const LOOK_EVERY_MS = 3_600_000;

/** The officers' page of the department's month. */
export function DigestPage({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const [wanted, setWanted] = useState<string | null>(null);
  const { value, trouble, look } = useLooking(wanted === null ? '/api/month' : `/api/month?month=${wanted}`, OfficeDigestSchema, LOOK_EVERY_MS, onSignedOut);
  if (!value) return trouble ? <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice> : <EmptyState title={text.loading} />;
  if (value.months.length === 0) return <EmptyState title={text.none}><p>{text.noneHow}</p></EmptyState>;
  return (
    <div className="digest" data-testid="digest">
      {trouble && <Notice tone="late">{trouble}</Notice>}
      <header className="digest__head">
        <h1>{value.month === null ? text.title : monthName(value.month)}</h1>
        <label className="digest__months">{text.month} <Months value={value} onChoose={setWanted} /></label>
      </header>
      <p className="quiet digest__intro">{text.intro}</p>
      {value.digest ? <><Shares shares={value.digest.shares} /><RecursTable recurs={value.digest.recurs} names={value.names} /></> : <EmptyState title={text.noneOfMonth} />}
    </div>
  );
}

function Months({ value: { month, months }, onChoose }: { readonly value: OfficeDigest; readonly onChoose: (month: string) => void }) {
  return (
    <select className="digest__month" value={month ?? ''} onChange={({ target }) => onChoose(target.value)} data-testid="digest-month">
      {months.map((one) => <option key={one} value={one}>{monthName(one)}</option>)}
    </select>
  );
}
