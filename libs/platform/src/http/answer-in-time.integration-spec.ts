import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, HttpCode, Module, Post, UseFilters } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { lateForWhoWaits } from '../database/while-somebody-waits.js';
import { createLogger } from '../logging/logger.js';
import { TwimlFilter } from '../telephony/twiml.filter.js';
import { CarrierSignature, ClosedByDefaultGuard, SessionReader } from './closed-by-default.guard.js';
import { createHttpApp, type HttpApp } from './create-http-app.js';
import { FromCarrier, Public } from './route-marks.js';

const SORRY = '<Response><Say>Sorry</Say></Response>';
const never = (): Promise<never> => new Promise(() => undefined);
const seen: Record<string, AbortSignal | undefined> = {};
let newsTaken = 0;
let newsMissed = 0;
let slow: (() => void) | undefined;

class Hanging extends TwimlFilter {
  constructor() { super(createLogger('spec', 'silent'), () => SORRY); }
  /** It is as stuck as everything else. */
  protected override save(): Promise<void> { return never(); }
}

@Controller('voice')
@FromCarrier()
@UseFilters(new Hanging())
class Spoken {
  @Post('hangs')
  hangs(): Promise<string> {
    seen['spoken'] = lateForWhoWaits();
    return never();
  }
  @Post('answers')
  answers(): string { return '<Response/>'; }
}

@Controller('news')
@FromCarrier()
class News {
  @Post('hangs')
  @HttpCode(204)
  hangs(): Promise<void> {
    newsTaken += 1;
    seen['news'] = lateForWhoWaits();
    return never();
  }
}

@Controller('staff')
class Staff {
  @Post('takes-long')
  @Public()
  async takesLong(): Promise<string> {
    await new Promise<void>((resolve) => { slow = resolve; });
    return 'done';
  }
}

@Module({
  controllers: [Spoken, News, Staff],
  providers: [
    { provide: SessionReader, useValue: { read: async () => undefined } },
    { provide: CarrierSignature, useValue: { isGenuine: () => true, sign: () => '' } },
    { provide: APP_GUARD, useFactory: (reflector: Reflector, sessions: SessionReader, carrier: CarrierSignature) => new ClosedByDefaultGuard(reflector, sessions, carrier), inject: [Reflector, SessionReader, CarrierSignature] },
  ],
})
class Spec {}

describe('what the carrier asks', () => {
  let app: HttpApp;
  const ask = async (path: string): Promise<{ status: number; body: string }> => {
    const { statusCode: status, payload: body } = await app.inject({ method: 'POST', url: path });
    return { status, body };
  };
  beforeAll(async () => {
    app = await createHttpApp({ module: Spec, logger: createLogger('spec', 'silent'), carrierWaitsMs: 100, newsMissed: () => { newsMissed += 1; } });
    await app.init();
  });
  afterAll(() => app?.close());

  it('is answered whatever hangs, and nothing is kept of it after that', async () => {
    const [spoken, staff] = [ask('/voice/hangs'), ask('/staff/takes-long')];
    const { status, body } = await spoken;
    expect([status, body]).toEqual([200, SORRY]);
    expect(seen['spoken']?.aborted).toBe(true);
    // Nobody of the staff is told that their work failed because it takes long.
    slow!();
    expect(await staff).toMatchObject({ status: 201, body: 'done' });
  });

  it('comes again where it was news that could not be kept in time, and is kept where it is late only', async () => {
    const { status } = await ask('/news/hangs');
    expect(status).toBe(503);
    expect(seen).toHaveProperty('news', undefined);
  });

  it('is answered by its route where nothing hangs', async () => {
    expect(await ask('/voice/answers')).toMatchObject({ status: 201, body: '<Response/>' });
  });

  it('is not taken where it is news and more is in hand than can be kept, while callers are answered as ever', async () => {
    const [before, missed] = [newsTaken, newsMissed];
    const statuses = await Promise.all(Array.from({ length: 300 }, async () => (await ask('/news/hangs')).status));
    expect(new Set(statuses)).toEqual(new Set([503]));
    expect(newsTaken - before).toBeLessThanOrEqual(25);
    expect(newsMissed - missed).toBe(300);
    expect(await ask('/voice/answers')).toMatchObject({ status: 201, body: '<Response/>' });
  });
});
