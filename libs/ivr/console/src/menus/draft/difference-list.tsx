import type { FlowDifference } from '@pukar/ivr-core/domain';
import { Button } from '@pukar/ui';
import { editorText as text } from '../../editor-messages.js';
import { changeWords, differenceWords, wholeWords } from '../words/difference-words.js';

/** What differs between two flows, node by node, in words. */
export function DifferenceList({ difference, onSelect }: { readonly difference: FlowDifference; readonly onSelect?: (id: string | null) => void }) {
  const whole = wholeWords(difference);
  const name = (id: string | null, label: string) => (onSelect ? <Button kind="bare" onClick={() => onSelect(id)}>{label}</Button> : <strong>{label}</strong>);
  return (
    <ul className="differences" data-testid="differences">
      {whole.length > 0 && <li>{name(null, text.wholeDiffers)}<ul>{whole.map((words) => <li key={words}>{words}</li>)}</ul></li>}
      {difference.nodes.map((one) => (
        <li key={one.id} data-testid={`differs-${one.id}`}>
          {one.is === 'removed' ? <strong>{one.id}</strong> : name(one.id, one.id)} <span className="quiet">{differenceWords(one)}</span>
          {one.is === 'changed' && one.changes.length > 0 && <ul>{one.changes.map(changeWords).map((words, nth) => <li key={`${nth} ${words}`}>{words}</li>)}</ul>}
        </li>
      ))}
    </ul>
  );
}
