import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GROUPS } from './attack/groups.js';
import { openScene, type Scene } from './attack/scene.js';

/** The ways of `npm run anonymity:attack`, one by one; later ones read the traces of those before. */
describe('a department does not learn who complained', () => {
  let scene: Scene | undefined;

  beforeAll(async () => { scene = await openScene(); }, 180_000);
  afterAll(async () => { await scene?.stop(); });

  it('and knows what it needs in order to act', async () => {
    const { text } = await scene!.officer.request(`/api/inbox/${scene!.references.first}`);
    for (const words of ['Bijli do din se nahi hai', '4500', 'Pole 17']) expect(text).toContain(words);
  });

  describe.each(GROUPS)('by $name:', ({ ways }) => {
    it.each(ways)('$name', async ({ attempt }) => {
      const outcome = await attempt(scene!);
      expect(outcome.is === 'told' ? outcome.what : '').toBe('');
    }, 150_000);
  });
});
