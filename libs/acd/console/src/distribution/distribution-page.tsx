import { type PolicyPage, PolicyPageSchema, PolicyTextSchema } from '@pukar/acd-core/contracts';
import type { FloorPolicy } from '@pukar/acd-core/domain';
import { Announce, api, Button, EmptyState, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { ChoicesProvider } from './topics-at.js';
import { distributionText as text } from './distribution-messages.js';
import { FloorForm } from './floor-form.js';
import { inWords, PolicyChanges } from './policy-changes.js';
import { PolicyFormProvider } from './policy-form.js';
import { changesBetween } from './policy-paths.js';
import { PolicyVersions } from './policy-versions.js';
import { PublishPolicy } from './publish-policy.js';
import { usePolicyFaults } from './use-policy-faults.js';
import './distribution.css';

const LOOK_EVERY_MS = 10_000;

/** The administrators' page of the floor's policy: what holds, what would be wrong with another, what it would change, and since when each held. */
export function DistributionPage({ onExpire }: { readonly onExpire: () => void }) {
  const { value: page, trouble, look } = useLooking('/api/floor-policy', PolicyPageSchema, LOOK_EVERY_MS, onExpire);
  return (
    <section className="policy" aria-label={text.title} data-testid="distribution">
      {trouble && <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!page && !trouble && <EmptyState title={text.loading} />}
      {page && <PolicyEditor page={page} onChanged={look} />}
    </section>
  );
}

/** The policy as it is written now, begun from a version. */
function PolicyEditor({ page, onChanged }: { readonly page: PolicyPage; readonly onChanged: () => void }) {
  const [policy, setPolicy] = useState<FloorPolicy>(page.inForce.policy);
  const [begunFrom, setBegunFrom] = useState(page.inForce.version);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const faults = usePolicyFaults(policy);
  const change = (next: FloorPolicy) => { setSaid(''); setPolicy(next); };
  const begin = (version: number, from: FloorPolicy) => { setBegunFrom(version); change(from); };
  const look = async (version: number) => {
    const answer = await api(`/api/floor-policy/${version}`, { reply: PolicyTextSchema });
    setTrouble(answer.ok ? null : answer.message);
    if (answer.ok) begin(version, answer.value.policy);
  };
  const onPublished = (next: PolicyPage) => { onChanged(); setBegunFrom(next.versions[0]?.version ?? 0); setSaid(text.published); };
  // Publishing what holds already is of use only against a version that would come after it.
  const isOfUse = page.versions.some(({ inForceFrom }) => inForceFrom > page.serverTime) || changesBetween(page.inForce.policy, policy).length > 0;
  const newest = Math.max(0, ...page.versions.map(({ version }) => version));
  return (
    <>
      <Announce>{said}</Announce>
      <p className="quiet">{text.about}</p>
      <Notice tone="calm"><p><strong>{text.inForce(page.inForce.version)}.</strong> {text.showing(begunFrom)}.</p>{said && <p data-testid="policy-said">{said}</p>}</Notice>
      {trouble && <Notice tone="late">{trouble}</Notice>}
      <ChoicesProvider value={page}>
        <PolicyFormProvider value={{ policy, change, faultAt: (path) => faults?.find(({ at }) => at === path.join('.'))?.says }}>
          <FloorForm />
        </PolicyFormProvider>
      </ChoicesProvider>
      <section className="policy__section" aria-label={text.sections.changes}>
        <h2>{text.sections.changes}</h2>
        <Verdict faults={faults} />
        <PolicyChanges from={page.inForce.policy} to={policy} />
        <PublishPolicy policy={policy} newest={newest} mayPublish={isOfUse && faults?.length === 0} onDone={onPublished} />
        <div><Button kind="bare" data-testid="policy-reset" onClick={() => begin(page.inForce.version, page.inForce.policy)}>{text.reset}</Button></div>
      </section>
      <PolicyVersions page={page} onLook={(version) => void look(version)} />
    </>
  );
}

/** All that is wrong, in one place, beside what is said at each field. */
function Verdict({ faults }: { readonly faults: ReturnType<typeof usePolicyFaults> }) {
  if (!faults) return <p className="quiet" role="status">{text.checking}</p>;
  if (faults.length === 0) return <Notice tone="done">{text.sound}</Notice>;
  return (
    <Notice tone="late" testId="policy-faults">
      <p>{text.faults(faults.length)}</p>
      <ul>{faults.map(({ at, says }) => <li key={`${at} ${says}`}>{at && <strong>{inWords(at.split('.'))}: </strong>}{says}</li>)}</ul>
    </Notice>
  );
}
