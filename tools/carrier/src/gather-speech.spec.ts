import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Caller } from './callers/index.js';
import { writeWav } from './core/sound/wav.js';
import { twiml } from './testing/application.js';
import { listInfo } from './testing/list-info.js';
import { LocalLine } from './testing/local-line.js';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
  line.application.on('/said', ({ params }) => twiml(`<Say>You said ${params['SpeechResult'] ?? params['Digits'] ?? ''}</Say><Gather timeout="60"/>`));
});
afterEach(() => line.stop());

const asked = async (attributes: string): Promise<Caller> => {
  line.application.on('/voice', twiml(`<Gather action="/said" ${attributes}><Say>Say your name</Say></Gather><Say>Nothing was said</Say><Gather timeout="60"/>`));
  const caller = await line.call();
  await caller.hears(/Say your name/);
  return caller;
};

describe('a Gather for speech', () => {
  it('tells what was said and how sure it is', async () => {
    const caller = await asked('input="speech" hints="asha, ramesh" language="hi-IN"');
    await caller.speaks('मेरा नाम आशा है', { language: 'hi-IN' });
    await caller.hears(/You said मेरा नाम आशा है/);
    const { params } = await line.application.gets('/said');
    expect(params).toMatchObject({ SpeechResult: 'मेरा नाम आशा है', CallStatus: 'in-progress' });
    expect(Number(params['Confidence'])).toBeGreaterThan(0);
    expect(params).not.toHaveProperty('Digits');
  });

  it('knows the words of a spoken file', async () => {
    const caller = await asked('input="speech"');
    await caller.speaks(Buffer.concat([writeWav(Buffer.alloc(640), 8_000), listInfo('Ward twelve', 'en-IN')]));
    await caller.hears(/You said Ward twelve/);
  });

  it('waits for more with a speechTimeout, and tells each part as it comes', async () => {
    const caller = await asked('input="speech" speechTimeout="1" partialResultCallback="/partial"');
    await caller.speaks('There is no water');
    await caller.speaks('in my street');
    await caller.hears(/You said There is no water in my street/);
    await line.application.gets('/partial', { SequenceNumber: '1', StableSpeechResult: 'There is no water', UnstableSpeechResult: 'in my street' });
  });

  it('hears no keys', async () => {
    const caller = await asked('input="speech" timeout="1"');
    await caller.press('1');
    await caller.hears(/Nothing was said/);
  });

  it('takes keys too where both are asked for, whichever begins', async () => {
    const caller = await asked('input="dtmf speech" numDigits="1"');
    await caller.press('7');
    await caller.hears(/You said 7/);
    expect((await line.application.gets('/said')).params).not.toHaveProperty('SpeechResult');
  });

  it('goes on behind it when nothing is said', async () => {
    const caller = await asked('input="speech"');
    caller.stayQuiet();
    await caller.hears(/Nothing was said/);
  });
});
