import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import { createLogger } from '../logging/logger.js';
import { CarrierDoor } from './carrier-door.js';
import { FromCarrier, Public } from './route-marks.js';

@Controller('voice')
@FromCarrier()
class Voice {
  @Post('turn') turn(): string { return ''; }
  @Post('open') @Public() open(): string { return ''; }
  @Get('asked') asked(): string { return ''; }
}

@Controller('voice')
class Unmarked {
  @Post('turn') turn(): string { return ''; }
}

const guard = { signature: { isGenuine: () => false, sign: () => '' }, logger: createLogger('spec', 'silent'), limitMs: 100, headers: [] };
const opened = (controller: typeof Voice | typeof Unmarked, method: string) => () => {
  new CarrierDoor().open([{ controller, method, answer: () => '', failed: async () => ({ status: 200, type: '', body: '' }) }], guard);
};

describe('the door of the carrier', () => {
  it('opens for what is marked as the carrier\'s', () => { expect(opened(Voice, 'turn')).not.toThrow(); });

  it.each([['is open to anyone', Voice, 'open'], ['is no answer to what is posted', Voice, 'asked'], ['has no mark', Unmarked, 'turn'], ['is not there', Voice, 'none']] as const)(
    'does not open for a route that %s', (_what, controller, method) => { expect(opened(controller, method)).toThrow('is not the carrier\'s'); });
});
