import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import { from, lastValueFrom, type Observable, throwError, timeout } from 'rxjs';
import { Patience, whileSomebodyWaits } from '../database/while-somebody-waits.js';
import { RefusalError } from './refusal-error.js';
import { ACCESS_MARK, type AccessMark } from './route-marks.js';

const NO_CONTENT = 204;
/** So many pieces of news are in hand at once at most: about what the database takes in an eighth of a second. More would only lie in memory, and keep callers waiting. */
const MOST_NEWS = 25;

/** What the carrier asked is not answered in time: not now, come again. Where a caller waits, their route's own filter speaks instead. */
export class AnswerIsLate extends RefusalError {
  constructor() {
    super(503, 'late', 'This could not be done in time. Ask again.');
  }
}

/**
 * No route of the carrier's keeps it waiting, whatever the route waits for: a database that hangs, a queue, another machine. It looks at how a
 * route is marked, so that a new one is covered without being named. Where a caller hears the answer, nothing is committed any more once
 * they heard another. News that nobody hears (204) may still be saved: it changes nothing to hear it again. Of news that comes faster than it can be
 * saved, what is too much is refused at once, as if it were late: what it would have said is asked for.
 */
@Injectable()
export class AnswerInTime implements NestInterceptor {
  private newsInHand = 0;

  constructor(private readonly reflector: Reflector, private readonly limitMs: number, private readonly newsMissed: () => void = () => undefined) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const of = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<AccessMark | undefined>(ACCESS_MARK, of)?.kind !== 'carrier') return next.handle();
    const late = new Patience();
    const isNews = this.reflector.get<number | undefined>(HTTP_CODE_METADATA, context.getHandler()) === NO_CONTENT;
    if (isNews && this.newsInHand >= MOST_NEWS) {
      this.newsMissed();
      return throwError(() => new AnswerIsLate());
    }
    const answer = isNews ? this.takeNews(next) : whileSomebodyWaits(late, () => next.handle());
    return answer.pipe(timeout({ first: this.limitMs, with: () => {
      const why = new AnswerIsLate();
      late.abort(why);
      if (isNews) this.newsMissed();
      return throwError(() => why);
    } }));
  }

  /** In hand until it is done, not until whoever brought it gives up. */
  private takeNews(next: CallHandler): Observable<unknown> {
    this.newsInHand += 1;
    return from(lastValueFrom(next.handle(), { defaultValue: undefined }).finally(() => { this.newsInHand -= 1; }));
  }
}
