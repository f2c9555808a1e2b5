import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Result } from '@pukar/kernel';
import { CurrentSession, type HttpSession, parseOrRefuse, Permission, RefusalError } from '@pukar/platform/http';
import { FillCardSchema, NewScoreFormSchema, type OwnCards, ReplySchema, type ScoreForms as Forms, ScoreQuerySchema, type Scores } from '@pukar/recordings-core/contracts';
import * as z from 'zod';
import { DrawScoreSample, type DrawRefusal } from './draw-score-sample.use-case.js';
import { ListScores } from './list-scores.use-case.js';
import { type FillRefusal, type ReplyRefusal, ScoreCards } from './score-card.use-case.js';
import { ScoreForms } from './score-forms.use-case.js';

type Refusal = FillRefusal | ReplyRefusal | DrawRefusal;

const REFUSALS: Readonly<Record<Refusal, readonly [number, string]>> = {
  'no-such-sample': [404, 'There is no such conversation in the sample.'],
  'not-listened': [409, 'Listen to the recording first: nobody scores what they did not hear.'],
  'filled-already': [409, 'This card is filled already.'],
  'form-changed': [409, 'Somebody made another form meanwhile. Load the page again, and look at it first.'],
  'not-answered': [422, 'Answer every question; what did not come up is “did not come up”.'],
  'no-such-card': [404, 'There is no such card of yours.'],
  'replied-already': [409, 'You have answered this card already.'],
  'nothing-new': [409, 'There is no conversation with a kept recording since the last draw.'],
};

/** Score cards, for who fills them. Listening itself is asked of the recordings. */
@Controller('api/score-cards')
@Permission('scores.write')
export class ScoreCardsController {
  constructor(
    private readonly scores: ListScores,
    private readonly samples: DrawScoreSample,
    private readonly cards: ScoreCards,
    private readonly scoreForms: ScoreForms,
  ) {}

  @Get()
  list(@Query() query: unknown): Promise<Scores> {
    return this.scores.execute(parseOrRefuse(ScoreQuerySchema, query).draw);
  }

  @Post('draw')
  @HttpCode(204)
  async draw(@CurrentSession() session: HttpSession): Promise<void> {
    done(await this.samples.upToNow(session.personId));
  }

  @Get('forms')
  forms(): Promise<Forms> {
    return this.scoreForms.all();
  }

  @Post('form')
  @HttpCode(204)
  async form(@Body() body: unknown, @CurrentSession() session: HttpSession): Promise<void> {
    const { questions, basedOn } = parseOrRefuse(NewScoreFormSchema, body);
    done(await this.scoreForms.make(questions, basedOn, session.personId));
  }

  @Post(':sample')
  @HttpCode(204)
  async fill(@Param('sample') sample: string, @Body() body: unknown, @CurrentSession() session: HttpSession): Promise<void> {
    done(await this.cards.fill(idOf(sample, 'no-such-sample'), parseOrRefuse(FillCardSchema, body), session.personId));
  }
}

/** An agent's own cards. */
@Controller('api/own-score-cards')
@Permission('desk.work')
export class OwnScoreCardsController {
  constructor(private readonly cards: ScoreCards) {}

  @Get()
  own(@CurrentSession() session: HttpSession): Promise<OwnCards> {
    return this.cards.own(session.personId);
  }

  @Post(':card/reply')
  @HttpCode(204)
  async reply(@Param('card') card: string, @Body() body: unknown, @CurrentSession() session: HttpSession): Promise<void> {
    done(await this.cards.reply(idOf(card, 'no-such-card'), parseOrRefuse(ReplySchema, body).words, session.personId));
  }
}

function done(result: Result<null, Refusal>): void {
  if (!result.ok) throw refusal(result.refusal);
}

const refusal = (code: Refusal): RefusalError => new RefusalError(REFUSALS[code][0], code, REFUSALS[code][1]);

function idOf(text: string, code: Refusal): string {
  const id = z.uuid().safeParse(text);
  if (!id.success) throw refusal(code);
  return id.data;
}
