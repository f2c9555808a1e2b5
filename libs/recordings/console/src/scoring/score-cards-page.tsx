import { ScoresSchema, type Scores, type ScoreSample } from '@pukar/recordings-core/contracts';
import { api, Button, EmptyState, Field, languageName, Notice, StatusWord, useLooking, When } from '@pukar/ui';
import { Fragment, useState } from 'react';
import { RecordingPlayer } from '../player/recording-player.js';
import { CardForm, FilledCard } from './card-form.js';
import { FormEditor } from './form-editor.js';
import { scoringText as text } from './scoring-messages.js';
import './scoring.css';

const LOOK_EVERY_MS = 30_000;
const DAY = new Intl.DateTimeFormat('en-IN', { timeZone: 'Asia/Kolkata', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const spanOf = ({ from, until }: Scores['draws'][number]) => text.periodOf(DAY.format(new Date(from)), DAY.format(new Date(until)));

/** Conversations drawn by lot, a card for each that is filled while listening, and what agents come to over time. */
export function ScoreCardsPage({ onExpire }: { readonly onExpire: () => void }) {
  const [chosen, setChosen] = useState('');
  const { value: scores, trouble, look } = useLooking(`/api/score-cards${chosen ? `?draw=${chosen}` : ''}`, ScoresSchema, LOOK_EVERY_MS, onExpire);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const draw = async () => {
    if (busy) return;
    setBusy(true);
    const drawn = await api('/api/score-cards/draw', { method: 'POST' });
    setBusy(false);
    setRefused(drawn.ok ? null : drawn.message);
    setChosen('');
    look();
  };
  if (trouble) return <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>;
  if (!scores) return <EmptyState title={text.loading} />;
  return (
    <>
      <div className="filters">
        {scores.draws.length > 0 && (
          <Field label={text.period}>{(control) => <select {...control} className="input" data-testid="choose-draw" value={scores.draw?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>{scores.draws.map((one) => <option key={one.id} value={one.id}>{spanOf(one)}</option>)}</select>}</Field>
        )}
        <div><Button data-testid="draw-now" title={text.drawWhy} busy={busy && text.drawing} onClick={() => void draw()}>{text.draw}</Button></div>
      </div>
      {refused && <Notice tone="soon" testId="draw-refused">{refused}</Notice>}
      {scores.draw && <p className="quiet">{text.drawnBy(scores.draw.drawnBy, scores.draw.talks)} · {text.seed} <span className="figures score-seed">{scores.draw.seed}</span></p>}
      {scores.samples.length === 0 ? <EmptyState title={text.nothingDrawn} testId="nothing-drawn"><p>{text.nothingDrawnNote}</p></EmptyState> : <Samples scores={scores} onSaved={look} onExpire={onExpire} />}
      {scores.agents.length > 0 && <Agents agents={scores.agents} />}
      <Forms onExpire={onExpire} onChanged={look} />
    </>
  );
}

/** The form of a version; that of a draw is always among them. */
const formOf = ({ form, forms }: Scores, version: number | undefined): Scores['form'] => forms.find((one) => one.version === version) ?? form;

/** The editor of what is asked, once it is looked at. */
function Forms({ onExpire, onChanged }: { readonly onExpire: () => void; readonly onChanged: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return <details className="form-editor-fold" data-testid="forms-fold" onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{text.forms.fold}</summary>{isOpen && <FormEditor onExpire={onExpire} onChanged={onChanged} />}</details>;
}

function Samples({ scores, onSaved, onExpire }: { readonly scores: Scores; readonly onSaved: () => void; readonly onExpire: () => void }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <table className="table table--stacks" data-testid="samples">
      <caption>{text.caption}</caption>
      <thead><tr>{[text.agent, text.when, text.language, text.why, text.score].map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col"><span className="unseen">{text.open}</span></th></tr></thead>
      <tbody>
        {scores.samples.map((sample) => (
          <Fragment key={sample.id}>
            <tr data-testid="sample" data-agent={sample.agentId}>
              <td data-head={text.agent}>{sample.agentName}</td>
              <td data-head={text.when}><When at={sample.at} show="exact" /></td>
              <td data-head={text.language}>{sample.language && languageName(sample.language)}</td>
              <td data-head={text.why} className="quiet">{text.whyThis(sample.place, sample.outOf, sample.stratum)}</td>
              <td data-head={text.score}><State sample={sample} /></td>
              <td>{(sample.card ?? sample.recording) && <Button aria-expanded={open === sample.id} data-testid="open-sample" onClick={() => setOpen(open === sample.id ? null : sample.id)}>{open === sample.id ? text.close : text.open}</Button>}</td>
            </tr>
            {open === sample.id && (
              <tr><td colSpan={6}>
                {sample.recording && <RecordingPlayer recording={sample.recording} onExpire={onExpire} />}
                {sample.card ? <FilledCard card={sample.card} form={formOf(scores, sample.card.formVersion)} /> : <CardForm sample={sample} form={formOf(scores, scores.draw?.formVersion)} onSaved={onSaved} />}
              </td></tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function State({ sample: { card, recording } }: { readonly sample: ScoreSample }) {
  if (card) return <StatusWord tone="done">{text.percent(card.percent)}</StatusWord>;
  return recording ? <StatusWord tone="calm">{text.toScore}</StatusWord> : <span className="quiet">{text.gone}</span>;
}

function Agents({ agents }: { readonly agents: Scores['agents'] }) {
  return (
    <table className="table table--stacks" data-testid="scored-agents">
      <caption>{text.byAgent}</caption>
      <thead><tr>{[text.agent, text.cards, text.mean, text.overTime].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
      <tbody>
        {agents.map(({ agentId, name, cards, meanPercent, byDraw }) => (
          <tr key={agentId}>
            <td data-head={text.agent}>{name}</td><td className="figures" data-head={text.cards}>{cards}</td><td className="figures" data-head={text.mean}>{text.percent(meanPercent)}</td>
            <td className="figures" data-head={text.overTime}>{byDraw.map(({ until, meanPercent: mean }) => <span key={until} className="score-week" title={DAY.format(new Date(until))}>{text.percent(mean)}</span>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
