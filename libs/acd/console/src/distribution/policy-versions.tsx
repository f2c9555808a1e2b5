import type { PolicyPage } from '@pukar/acd-core/contracts';
import { Button, StatusWord, When, Written } from '@pukar/ui';
import { distributionText as text } from './distribution-messages.js';

const TONES = { now: 'live', later: 'soon', past: 'calm' } as const;

/** Every version, the one that comes last first, and the product's own. */
export function PolicyVersions({ page: { versions, inForce, serverTime }, onLook }: { readonly page: PolicyPage; readonly onLook: (version: number) => void }) {
  const stateOf = (version: number, from: string): keyof typeof TONES => (version === inForce.version ? 'now' : from > serverTime ? 'later' : 'past');
  return (
    <table className="table table--stacks" data-testid="policy-versions">
      <caption>{text.sections.versions}</caption>
      <thead><tr><th scope="col">{text.version}</th><th scope="col">{text.state}</th><th scope="col">{text.noteHead}</th><th scope="col">{text.who}</th><th scope="col">{text.since}</th><th scope="col"><span className="unseen">{text.use}</span></th></tr></thead>
      <tbody>
        {versions.map(({ version, inForceFrom, madeBy, note }) => {
          const state = stateOf(version, inForceFrom);
          return (
            <tr key={version}>
              <th scope="row"><span className="policy__version">{text.version} </span>{version}</th><td data-head={text.state}><StatusWord tone={TONES[state]}>{text.states[state]}</StatusWord></td><td data-head={text.noteHead}><Written text={note} /></td><td data-head={text.who}>{madeBy}</td><td data-head={text.since}><When at={inForceFrom} show="exact" /></td>
              <td><Button kind="bare" data-testid={`look-${version}`} onClick={() => onLook(version)}>{text.use}</Button></td>
            </tr>
          );
        })}
        <tr><th scope="row"><span className="policy__version">{text.version} </span>0</th><td data-head={text.state}><StatusWord tone={inForce.version === 0 ? 'live' : 'calm'}>{text.states[inForce.version === 0 ? 'now' : 'past']}</StatusWord></td><td data-head={text.noteHead}>{text.product}</td><td /><td /><td><Button kind="bare" data-testid="look-0" onClick={() => onLook(0)}>{text.use}</Button></td></tr>
      </tbody>
    </table>
  );
}
