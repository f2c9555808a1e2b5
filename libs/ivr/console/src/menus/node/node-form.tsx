import { type FlowNode, MOST_HELPS, nameOfPlace, type SaidPlace, saidPlaces } from '@pukar/ivr-core/domain';
import { Button } from '@pukar/ui';
import { editorText as text } from '../../editor-messages.js';
import { useEditing } from '../draft/editing.js';
import { placeWords } from '../words/way-words.js';
import { DetailsField } from './details-field.js';
import { KeysField } from './keys-field.js';
import { NodeHead } from './node-head.js';
import { PartsField } from './parts-field.js';
import { WaysField } from './ways-field.js';

/** The form of one node, by its kind. */
export function NodeForm({ id }: { readonly id: string }) {
  const node = useEditing().flow.nodes[id]!;
  const places = saidPlaces(node);
  const isFirst = (place: SaidPlace) => place.at === 'say';
  return (
    <article className="form" data-testid="node-form" aria-label={id}>
      <NodeHead key={id} id={id} />
      <Said id={id} node={node} places={places.filter(([place]) => isFirst(place))} />
      {(node.kind === 'menu' || node.kind === 'collect') && <KeysField id={id} node={node} />}
      <DetailsField id={id} node={node} />
      <WaysField id={id} node={node} />
      <Said id={id} node={node} places={places.filter(([place]) => !isFirst(place))} />
      <More id={id} node={node} />
    </article>
  );
}

interface SaidProps {
  readonly id: string;
  readonly node: FlowNode;
  readonly places: ReturnType<typeof saidPlaces>;
}

function Said({ id, node, places }: SaidProps) {
  const { edit } = useEditing();
  const away = (place: SaidPlace) => {
    const label = place.at === 'help' && 'helps' in node && node.helps.length > 1 && place.nth > 0 ? text.removeHelp : place.at === 'readBack' ? text.removeReadBack : null;
    return label === null ? undefined : { label, onAway: () => edit({ do: 'say', id, place, parts: null }) };
  };
  return places.map(([place, parts]) => (
    <PartsField
      key={nameOfPlace(place)} title={placeWords(place)} parts={parts} isHelp={place.at === 'help'} testId={`said-${nameOfPlace(place)}`} away={away(place)}
      onChange={(next) => edit({ do: 'say', id, place, parts: next })}
    />
  ));
}

/** What may be said besides. */
function More({ id, node }: { readonly id: string; readonly node: FlowNode }) {
  const { edit } = useEditing();
  const mayHelp = 'helps' in node && node.helps.length < MOST_HELPS;
  const mayReadBack = node.kind === 'collect' && !node.readBack;
  if (!mayHelp && !mayReadBack) return null;
  return (
    <div className="menus__line">
      {mayHelp && <Button kind="bare" onClick={() => edit({ do: 'say', id, place: { at: 'help', nth: node.helps.length }, parts: [{ prompt: 'menu.keys' }] })}>+ {text.addHelp}</Button>}
      {mayReadBack && <Button kind="bare" onClick={() => edit({ do: 'say', id, place: { at: 'readBack' }, parts: [{ prompt: 'place.pin-heard', fill: ['digits'] }] })}>+ {text.addReadBack}</Button>}
    </div>
  );
}
