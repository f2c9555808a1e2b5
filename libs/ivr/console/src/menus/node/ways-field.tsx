import { type FlowNode, portShape, type Way, waysOut } from '@pukar/ivr-core/domain';
import { editorText as text } from '../../editor-messages.js';
import { useEditing } from '../draft/editing.js';
import { answerWords, wayWords } from '../words/way-words.js';
import { CasesField } from './cases-field.js';
import { NodeChoice } from './node-choice.js';

/** Ways of their own that a kind may have and need not. */
const OPTIONAL: Readonly<Partial<Record<FlowNode['kind'], readonly Way[]>>> = { menu: [{ why: 'give-up' }, { why: 'repeat' }], choose: [{ why: 'give-up' }] };

const isOwn = (way: Way): way is Extract<Way, { why: string }> => 'why' in way;

/** Where a node leads besides its keys: by itself, by what is answered, or by the first case that fits. */
export function WaysField({ id, node }: { readonly id: string; readonly node: FlowNode }) {
  const { edit } = useEditing();
  const ways = waysOut(node).filter(({ by }) => isOwn(by));
  const missing = (OPTIONAL[node.kind] ?? []).filter((way) => isOwn(way) && !ways.some(({ by }) => isOwn(by) && by.why === way.why));
  const isOptional = (way: Way) => (OPTIONAL[node.kind] ?? []).some((one) => isOwn(one) && isOwn(way) && one.why === way.why);
  if (ways.length + missing.length === 0 && !('branches' in node)) return null;
  return (
    <section className="form__part" aria-label={text.ways} data-testid="ways">
      <h3>{text.ways}</h3>
      {node.kind === 'branch' && <CasesField id={id} node={node} />}
      {'branches' in node && <Answers id={id} node={node} />}
      {ways.map(({ by, to }) => (
        <NodeChoice
          key={wayWords(by)} label={wayWords(by)} to={to} testId={`way-${isOwn(by) ? by.why : ''}`} onChoose={(next) => edit({ do: 'lead', id, way: by, to: next })}
          onNone={isOptional(by) ? () => edit({ do: 'lead', id, way: by, to: null }) : undefined}
        />
      ))}
      {missing.map((way) => <NodeChoice key={wayWords(way)} label={wayWords(way)} to={null} onChoose={(to) => edit({ do: 'lead', id, way, to })} />)}
    </section>
  );
}

type LookingUp = Extract<FlowNode, { kind: 'ask' | 'collect' | 'record' }>;

/** Every answer that the look-up gives, and any that it does not give any more. */
function Answers({ id, node }: { readonly id: string; readonly node: LookingUp }) {
  const { edit } = useEditing();
  const codes = Object.keys(portShape(node.port)?.codes ?? {});
  const all = [...new Set([...codes, ...Object.keys(node.branches)])];
  const mayListen = node.kind !== 'ask';
  return (
    <>
      {all.map((answer) => {
        const branch = Object.hasOwn(node.branches, answer) ? node.branches[answer] : undefined;
        const label = codes.includes(answer) ? answerWords(answer) : `${answer} (${text.notAnswer})`;
        const leads = (to: string) => edit({ do: 'answer', id, answer, branch: branch && 'to' in branch ? { ...branch, to } : { to } });
        const none = branch ? text.saysAgain : text.undecided;
        const again = mayListen ? () => edit({ do: 'answer', id, answer, branch: { again: node.say } }) : undefined;
        const drop = codes.includes(answer) ? undefined : () => edit({ do: 'answer', id, answer, branch: null });
        return <NodeChoice key={answer} label={label} to={branch && 'to' in branch ? branch.to : null} none={drop ? text.removePart : branch || mayListen ? text.saysAgain : none} onChoose={leads} onNone={drop ?? again} testId={`answer-${answer}`} />;
      })}
    </>
  );
}
