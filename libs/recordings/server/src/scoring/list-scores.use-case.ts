import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { RecordingView, ScoreDraw, Scores, ScoreSample } from '@pukar/recordings-core/contracts';
import { FIRST_FORM, type ScoreForm } from '@pukar/recordings-core/domain';
import { ListRecordings } from '../use-cases/list-recordings.use-case.js';
import { CARD_COLUMNS, cardOf, type CardRow, questionsOf, readForms } from './score-rows.js';
import { ScorerNamesPort } from './scored-talks.port.js';

const MOST_DRAWS = 26;

interface DrawRow extends Omit<ScoreDraw, 'from' | 'until' | 'drawnAt'> {
  readonly from: Date;
  readonly until: Date;
  readonly drawnAt: Date;
}
interface SampleRow extends Omit<ScoreSample, 'agentName' | 'recording' | 'card' | 'at'> {
  readonly recordingId: string;
  readonly at: Date;
}
interface MeanRow {
  readonly agentId: string;
  readonly until: Date;
  readonly cards: number;
  readonly sum: number | null;
  readonly counted: number;
}

/** What was drawn to be scored, the cards, and what agents' cards come to over time. It plays nothing. */
@Injectable()
export class ListScores {
  constructor(
    private readonly database: Database,
    private readonly recordings: ListRecordings,
    private readonly people: ScorerNamesPort,
  ) {}

  async execute(drawId: string | undefined): Promise<Scores> {
    const [forms, draws, means] = await Promise.all([readForms(this.database), this.draws(), this.means()]);
    const draw = draws.find(({ id }) => (drawId ? id === drawId : true)) ?? null;
    const [rows, cards] = draw ? await Promise.all([this.samplesOf(draw.id), this.cardsOf(draw.id)]) : [[], []];
    const names = await this.people.names([...new Set([
      ...rows.map(({ agentId }) => agentId), ...means.map(({ agentId }) => agentId), ...cards.map(({ filledBy }) => filledBy), ...draws.flatMap(({ drawnBy }) => drawnBy ?? []),
    ])]);
    const used = new Set([...cards.map(({ formVersion }) => formVersion), ...(draw ? [draw.formVersion] : [])]);
    const shownDraw = (row: DrawRow): ScoreDraw => ({ ...row, from: row.from.toISOString(), until: row.until.toISOString(), drawnAt: row.drawnAt.toISOString(), drawnBy: row.drawnBy && (names.get(row.drawnBy) ?? '') });
    return {
      form: copyOf(forms[0] ?? FIRST_FORM), forms: forms.filter(({ version }) => used.has(version)).map(copyOf),
      draws: draws.map(shownDraw), draw: draw && shownDraw(draw),
      samples: draw ? await this.shownSamples(rows, cards, names, draw.perAgent) : [],
      agents: agentsOf(means, names),
    };
  }

  private draws(): Promise<DrawRow[]> {
    return this.database.query<DrawRow>(
      `select id, from_at as "from", until_at as until, drawn_at as "drawnAt", drawn_by as "drawnBy", form_version as "formVersion", seed, per_agent as "perAgent", talks from recordings.score_draw order by until_at desc limit ${MOST_DRAWS}`,
    );
  }

  private samplesOf(drawId: string): Promise<SampleRow[]> {
    return this.database.query<SampleRow>(
      `select id, agent_id as "agentId", recording_id as "recordingId", language, at, place, stratum, out_of as "outOf" from recordings.score_sample where draw_id = $1 order by agent_id, place`, [drawId],
    );
  }

  private cardsOf(drawId: string): Promise<CardRow[]> {
    return this.database.query<CardRow>(`select ${CARD_COLUMNS} from recordings.score_card c join recordings.score_sample s on s.id = c.sample_id where s.draw_id = $1`, [drawId]);
  }

  private means(): Promise<MeanRow[]> {
    return this.database.query<MeanRow>(
      `select c.agent_id as "agentId", d.until_at as until, count(*)::integer as cards, sum(c.percent)::real as sum, count(c.percent)::integer as counted
       from recordings.score_draw d join recordings.score_sample s on s.draw_id = d.id join recordings.score_card c on c.sample_id = s.id
       where d.id in (select id from recordings.score_draw order by until_at desc limit ${MOST_DRAWS}) group by 1, 2 order by 1, 2`,
    );
  }

  /** Of each agent the wanted number: those with a card, and the first whose recording is still there; one in reserve takes the place of what is gone. */
  private async shownSamples(rows: readonly SampleRow[], cards: readonly CardRow[], names: ReadonlyMap<string, string>, perAgent: number): Promise<ScoreSample[]> {
    const cardBySample = new Map(cards.map((card) => [card.sampleId, card]));
    const views = new Map((await this.recordings.byIds(rows.map(({ recordingId }) => recordingId))).map((view) => [view.id, view]));
    const taken = new Map<string, number>();
    return rows.flatMap(({ recordingId, at, ...row }): ScoreSample[] => {
      const card = cardBySample.get(row.id);
      const recording = playable(views.get(recordingId));
      const before = taken.get(row.agentId) ?? 0;
      if (!card && (before >= perAgent || (!recording && row.place > perAgent))) return [];
      if (card || recording) taken.set(row.agentId, before + 1);
      return [{ ...row, at: at.toISOString(), agentName: names.get(row.agentId) ?? '', recording, card: card ? cardOf(card, names) : null }];
    });
  }
}

const copyOf = ({ version, questions }: ScoreForm): Scores['form'] => ({ version, questions: questionsOf(questions) });

const playable = (view: RecordingView | undefined): RecordingView | null => (view?.state === 'kept' ? view : null);

function agentsOf(means: readonly MeanRow[], names: ReadonlyMap<string, string>): Scores['agents'] {
  const mean = (rows: readonly MeanRow[]): number | null => {
    const counted = rows.reduce((sum, row) => sum + row.counted, 0);
    return counted === 0 ? null : Math.round((10 * rows.reduce((sum, row) => sum + (row.sum ?? 0), 0)) / counted) / 10;
  };
  return [...new Set(means.map(({ agentId }) => agentId))].map((agentId) => {
    const own = means.filter((row) => row.agentId === agentId);
    return { agentId, name: names.get(agentId) ?? '', cards: own.reduce((sum, { cards }) => sum + cards, 0), meanPercent: mean(own), byDraw: own.map((row) => ({ until: row.until.toISOString(), meanPercent: mean([row]) })) };
  }).sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
