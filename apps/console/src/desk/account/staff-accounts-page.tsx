import { type StaffAccount, StaffAccountsSchema, type StaffAccounts } from '@pukar/access-core/contracts';
import { Button, EmptyState, Notice, useLooking, When } from '@pukar/ui';
import { useState } from 'react';
import type { PageProps } from '../page-props.js';
import { staffText as text } from './staff-messages.js';
import { type StaffAct, SureOf } from './sure-of.js';

const LOOK_EVERY_MS = 15_000;

/** The staff, as an administrator sees them: who is signed in where, and who has a second factor. */
export function StaffAccountsPage({ person, onExpire }: PageProps) {
  const { value: looked, trouble, look } = useLooking('/api/staff', StaffAccountsSchema, LOOK_EVERY_MS, onExpire);
  const [asked, setAsked] = useState<{ readonly account: StaffAccount; readonly act: StaffAct }>();
  const [said, setSaid] = useState<string>();
  const staff: StaffAccounts['staff'] | undefined = looked?.staff;
  if (!staff) return <EmptyState title={trouble ?? text.loading} />;
  const actsOn = ({ id, sessions, hasSecondFactor }: StaffAccount): StaffAct[] => [...(sessions > 0 ? ['end' as const] : []), ...(hasSecondFactor && id !== person.id ? ['reset' as const] : [])];
  const ask = (account: StaffAccount, act: StaffAct) => { setSaid(undefined); setAsked({ account, act }); };
  return (
    <section className="part" aria-label={text.title}>
      {trouble && <Notice tone="late">{trouble}</Notice>}
      {said && <Notice tone="done" testId="staff-done">{said}</Notice>}
      {asked && <SureOf key={`${asked.account.id}-${asked.act}`} {...asked} onLeave={() => setAsked(undefined)} onExpire={onExpire} onDone={(words) => { setAsked(undefined); setSaid(words); look(); }} />}
      <div className="table__wide">
        <table className="table table--stacks" data-testid="staff-accounts">
          <caption>{text.caption}</caption>
          <thead><tr>{[text.name, text.role, text.signedIn, text.last, text.factor, text.acts].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {staff.map((account) => (
              <tr key={account.id} data-testid={`staff-${account.login}`}>
                <th scope="row">{account.name} <span className="quiet">{account.login}</span></th>
                <td data-head={text.role}>{text.roles[account.role]}{account.isLocked && `, ${text.locked}`}</td>
                <td data-head={text.signedIn}>{text.open(account.sessions)}</td>
                <td data-head={text.last}>{account.lastSignIn ? <When at={account.lastSignIn} show="exact" /> : text.never}</td>
                <td data-head={text.factor}>{account.hasSecondFactor ? text.yes : text.no}</td>
                <td data-head={text.acts}>{actsOn(account).length > 0 && <span className="row-actions">{actsOn(account).map((act) => <Button key={act} onClick={() => ask(account, act)}>{text[act]}</Button>)}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
