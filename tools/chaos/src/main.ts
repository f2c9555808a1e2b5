import { ChaosHelpline } from './frame/chaos-helpline.js';

export async function main(given: readonly string[]): Promise<number> {
  const began = Date.now();
  const helpline = await ChaosHelpline.start();
  try {
    console.log(`up after ${Date.now() - began} ms`);
    console.log(await helpline.webhooks.incoming(helpline.api));
    await helpline.postgres.kill();
    console.log((await helpline.webhooks.incoming(helpline.api)).body.slice(0, 300));
    await helpline.heals();
    console.log(given, 'healed', Date.now() - began);
  } finally {
    await helpline.stop();
  }
  return 0;
}
