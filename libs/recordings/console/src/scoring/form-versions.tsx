import type { ScoreForms, ScoreQuestion } from '@pukar/recordings-core/contracts';
import { Button, StatusWord, When } from '@pukar/ui';
import { scoringText } from './scoring-messages.js';

const text = scoringText.forms;

/** Every form that there was: none is ever changed, and each can be begun from. */
export function FormVersions({ forms, onTake }: { readonly forms: ScoreForms; readonly onTake: (questions: readonly ScoreQuestion[]) => void }) {
  return (
    <table className="table table--stacks" data-testid="form-versions">
      <caption>{text.versions}</caption>
      <thead><tr>{[text.version, text.since, text.by, text.asks].map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col"><span className="unseen">{text.take}</span></th></tr></thead>
      <tbody>
        {forms.map(({ version, questions, madeAt, madeBy }, nth) => (
          <tr key={version}>
            <td data-head={text.version} className="figures">{version} {nth === 0 && <StatusWord tone="live">{text.holds}</StatusWord>}</td>
            <td data-head={text.since}><When at={madeAt} show="exact" /></td>
            <td data-head={text.by}>{madeBy ?? text.product}</td>
            <td data-head={text.asks}><details><summary>{text.count(questions.length)}</summary><ul>{questions.map(({ code, words, kind, weight }) => <li key={code}>{words.en} <span className="quiet">({kind === 'vital' ? scoringText.vital : `${text.kinds[kind]}, ${scoringText.weight(weight)}`})</span></li>)}</ul></details></td>
            <td><Button kind="bare" data-testid={`take-form-${version}`} onClick={() => onTake(questions)}>{text.take}</Button></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
