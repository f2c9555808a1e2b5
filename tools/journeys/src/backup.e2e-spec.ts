import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@pukar/platform/testing';
import { AgentClient } from './harness/agent-client.js';
import { OfficerClient } from './harness/officer-client.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { asksForStatus, complain, NO_SUPPLY } from './harness/whole-journey.js';

const CITIZEN = '+919000001901';

describe('a backup that is taken while people call', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-backup-'));
  const backup = path.join(folder, 'backup');
  let restored: RunningHelpline | undefined;
  let number: string;
  let saidAtBackup: string;

  beforeAll(async () => {
    const helpline = await RunningHelpline.start();
    try {
      const agent = await AgentClient.signIn(helpline, 'asha');
      await agent.goReady();
      ({ number } = await complain(helpline, agent, CITIZEN, { ...NO_SUPPLY, statement: `${NO_SUPPLY.statement} बैकअप से पहले` }));
      let isOver = false;
      const calling = (async () => {
        for (let nth = 0; !isOver; nth += 1) {
          const caller = await asksForStatus(helpline, `+9190000019${String(10 + (nth % 80))}`, number);
          await caller.hangUp();
        }
      })();
      saidAtBackup = await helpline.runTool('backup', '--to', backup).finally(() => { isOver = true; });
      await calling;
      agent.vanish();
      await helpline.stop({ keep: true });
      restored = await RunningHelpline.start({ restored: { backup, keys: helpline.keys } });
    } finally {
      await helpline.stop();
    }
  }, 240_000);
  afterAll(async () => {
    await restored?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds tables and sealed objects, and no key', () => {
    expect(saidAtBackup).toMatch(/\d+ tables, \d+ rows[^]*The backup is whole[^]*not in it: keep them apart/);
    expect(readdirSync(backup).filter((name) => name !== 'objects').sort()).toEqual(['manifest.json', 'tables']);
  });

  it('is a helpline again: its agent finds the ticket, its officer answers it, and the citizen hears the answer', async () => {
    const officer = await OfficerClient.signIn(restored!, 'ene.bhopal');
    const ticket = await officer.finds('the ticket', (row) => row.excerpt.includes('बिजली नहीं आ रही'));
    expect(ticket.statement).toContain('बैकअप से पहले');
    await officer.resolve(ticket, 'supply-restored', 'बिजली चालू है।');
    officer.close();
    const agent = await AgentClient.signIn(restored!, 'asha');
    const seen = await until('the answer at the desk', async () => { const ticket = await agent.lookUp(number); return ticket.state === 'resolved' ? ticket : undefined; });
    expect(seen.reply).toBe('बिजली चालू है।');
    const caller = await asksForStatus(restored!, CITIZEN, number);
    await caller.hears(/आपूर्ति फिर से चालू/);
    await caller.hangUp();
    await agent.goReady();
    const next = await complain(restored!, agent, CITIZEN, { ...NO_SUPPLY, statement: `${NO_SUPPLY.statement} वापसी के बाद` });
    expect(next.number).not.toBe(number);
    agent.vanish();
  }, 90_000);
});
