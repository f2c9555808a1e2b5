import type { FlowVersion } from '@pukar/ivr-core/contracts';
import { Button, StatusWord, When } from '@pukar/ui';
import { menusText as text } from '../menus-messages.js';

const TONES = { published: 'live', retired: 'calm', offered: 'soon' } as const;

interface VersionTableProps {
  readonly versions: readonly FlowVersion[];
  readonly shown: number | 'draft' | null;
  readonly hasDraft: boolean;
  readonly isBeginning: boolean;
  readonly onLook: (version: number) => void;
  readonly onBegin: (version: number) => void;
}

/** Every version, the newest first: what callers hear, who published it, and when. */
export function VersionTable({ versions, shown, hasDraft, isBeginning, onLook, onBegin }: VersionTableProps) {
  return (
    <div className="menus__scroll">
      <table className="table" data-testid="versions">
        <caption>{text.versions}</caption>
        <thead><tr><th scope="col">{text.versionHead}</th><th scope="col">{text.state}</th><th scope="col">{text.note}</th><th scope="col">{text.by}</th><th scope="col">{text.when}</th><th scope="col"><span className="unseen">{text.look}</span></th></tr></thead>
        <tbody>
          {versions.map(({ version, state, note, isProducts, madeBy, publishedBy, madeAt, publishedAt }) => (
            <tr key={version} data-testid={`version-${version}`}>
              <th scope="row">{text.version(version)}</th>
              <td><StatusWord tone={TONES[state]}>{text.states[state]}</StatusWord></td>
              <td dir="auto">{note}</td>
              <td>{isProducts ? text.product : (publishedBy ?? madeBy)}</td>
              <td><When at={publishedAt ?? madeAt} show="exact" /></td>
              <td className="menus__actions">
                <Button kind="bare" aria-pressed={shown === version} onClick={() => onLook(version)}>{shown === version ? text.looking : text.look}</Button>
                {!hasDraft && <Button kind="bare" data-testid={`draft-from-${version}`} busy={isBeginning && text.beginning} onClick={() => onBegin(version)}>{text.begin}</Button>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
