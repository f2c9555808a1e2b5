import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listeningPage, MEASURE_EARS, writeMicrophone } from '@pukar/carrier/listening';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { deskContext, DeskInBrowser } from './desk-page.js';
import type { RunningHelpline } from './running-helpline.js';

/** The tones that the two speak, in hertz, and by which they are told apart. */
export const CITIZEN_HERTZ = 500;
export const AGENT_HERTZ = 800;

/** A practice phone and an agent's desk, each in a browser of its own that speaks a tone and can say what it hears. */
export interface PhoneAndDesk {
  readonly phone: Page;
  readonly desk: DeskInBrowser;
  close(): Promise<void>;
}

export async function openPhoneAndDesk(helpline: RunningHelpline, login = 'asha'): Promise<PhoneAndDesk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-sound-'));
  const browsers = await Promise.all([CITIZEN_HERTZ, AGENT_HERTZ].map((hertz) => {
    const file = path.join(folder, `${hertz}.wav`);
    writeMicrophone(file, hertz);
    return openBrowser({ hears: file });
  }));
  const phone = await listeningPage(browsers[0]!);
  await phone.goto(helpline.carrier);
  const context = await deskContext(browsers[1]!);
  await context.addInitScript({ content: MEASURE_EARS });
  const desk = await DeskInBrowser.open(helpline, context);
  await desk.signIn(login);
  await desk.isWell();
  return {
    phone, desk,
    close: async () => {
      await Promise.all(browsers.map((browser) => browser.close()));
      rmSync(folder, { recursive: true });
    },
  };
}
