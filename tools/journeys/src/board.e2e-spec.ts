import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY, type FloorPolicy } from '@pukar/acd-core/domain';
import type { Told } from '@pukar/acd-core/contracts';
import { until } from '@pukar/platform/testing';
import type { Caller } from '@pukar/carrier/callers';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { seriousFaults } from './harness/accessibility.js';
import { AgentClient } from './harness/agent-client.js';
import { byId, openBrowser } from './harness/browser.js';
import { PATIENT, RunningHelpline } from './harness/running-helpline.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

const [GENERAL] = DEFAULT_POLICY.queues;
/** Two queues, and an alert as soon as somebody has waited three seconds. */
const POLICY: FloorPolicy = {
  ...DEFAULT_POLICY,
  queues: [GENERAL, { ...GENERAL, code: 'seniors', name: { en: 'Seniors', hi: 'वरिष्ठ' } }],
  alerts: [{ kind: 'longest-wait', above: 3, forSeconds: 0 }],
};

describe('a supervisor at the board', () => {
  let helpline: RunningHelpline;
  let browser: Browser;
  let board: Page;
  let agent: AgentClient;
  let talking: string;
  const callers: Caller[] = [];

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ settings: PATIENT });
    const database = await helpline.connect('admin');
    await database.query('insert into acd.policy (version, document, in_force_at) values (1, $1, now())', [JSON.stringify(POLICY)]);
    await database.end();
    agent = await AgentClient.signIn(helpline, 'asha');
    browser = await openBrowser();
    board = await signsIn('meera');
  }, 240_000);
  afterAll(async () => {
    agent?.vanish();
    for (const caller of callers) caller.close();
    await browser?.close();
    await helpline?.stop();
  });

  const signsIn = async (login: string): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await page.goto(helpline.api);
    await byId(page, 'login').fill(login);
    await byId(page, 'password').fill('pukar-demo');
    await byId(page, 'sign-in').click();
    return page;
  };
  const downloads = async (id: string): Promise<Buffer> => {
    const [file] = await Promise.all([board.waitForEvent('download'), byId(board, id).click()]);
    return readFile(await file.path());
  };
  const aCallerAsks = async (from: string): Promise<void> => {
    const caller = await callHelpline(helpline, from);
    callers.push(caller);
    await asksForAnAgent(caller);
  };
  const agentRow = () => board.locator(`[data-testid="agent"][data-agent="${agent.desk!.agentId}"]`);
  const waiting = () => byId(board, 'waiting-call');

  it('sees the floor first: who is here, and a caller who waits', async () => {
    await byId(board, 'board').waitFor();
    await agent.goReady();
    await board.locator('[data-testid="agent"][data-presence="ready"]').waitFor();
    await aCallerAsks('+919000001101');
    talking = await agent.takeCall();
    await board.locator('[data-testid="agent"][data-presence="on-call"]').waitFor();
    await byId(board, 'nobody-waits').waitFor({ timeout: 20_000 });
    await aCallerAsks('+919000001102');
    await waiting().waitFor({ timeout: 20_000 });
    expect(await byId(board, 'value-waiting').textContent()).toBe('1');
  }, 90_000);

  it('moves the caller to another queue, and lets them go first', async () => {
    await byId(board, 'move-to').selectOption('seniors', { timeout: 20_000 });
    await board.locator('[data-testid="waiting-call"][data-queue="seniors"]').waitFor({ timeout: 20_000 });
    await byId(board, 'go-first').click({ timeout: 20_000 });
    await board.locator('[data-testid="waiting-call"][data-priority="90"]').waitFor({ timeout: 20_000 });
    expect(await byId(board, 'board-trouble').count()).toBe(0);
  }, 90_000);

  it('is warned that somebody waits long, and looks after it', async () => {
    const alert = board.locator('[data-testid="alert"][data-kind="longest-wait"]');
    await alert.waitFor({ timeout: 20_000 });
    await alert.locator('[data-testid="take-on"]').click();
    await byId(board, 'taken-on').filter({ hasText: 'Meera' }).waitFor();
  }, 30_000);

  it('puts the agent on a break after their call; the agent is told why, and the alert ends with the wait', async () => {
    await agentRow().locator('[data-walk]').click();
    await byId(board, 'set-break').selectOption('tea');
    await byId(board, 'set-why').fill('You have had two hours without one');
    await byId(board, 'set-now').click();
    await byId(board, 'set-said').filter({ hasText: 'Done' }).waitFor();
    const [told] = await until('the agent to be told', async () => { const lines = await agent.tell<Told[]>('told:mine'); return lines.length > 0 ? lines : undefined; });
    expect(told).toMatchObject({ text: 'You have had two hours without one', isToAll: false });
    await callers[0]!.hangUp();
    await agent.finish(talking, 'information-given', false);
    await board.locator(`[data-testid="agent"][data-agent="${agent.desk!.agentId}"][data-presence="on-break"]`).waitFor();
    await callers[1]!.hangUp();
    await byId(board, 'nobody-waits').waitFor({ timeout: 20_000 });
    await byId(board, 'no-alerts').waitFor({ timeout: 20_000 });
    await byId(board, 'past-alerts').locator('summary').click();
    await board.locator('[data-testid="past-alert"][data-kind="longest-wait"]').first().waitFor();
  }, 60_000);

  it('reads the day as a report, and takes it away in Hindi that a spreadsheet opens', async () => {
    expect(await seriousFaults(board)).toEqual([]);
    await byId(board, 'page-reports').click();
    await byId(board, 'intervals').locator('tbody tr').first().waitFor({ timeout: 20_000 });
    expect(await board.title()).toBe('Pukar · Reports');
    expect(await seriousFaults(board)).toEqual([]);
    const csv = await downloads('file-csv-hi');
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [headings, first] = new TextDecoder('utf-8', { fatal: true }).decode(csv).split('\r\n');
    expect(headings).toMatch(/^दिन,से,तक,कतार,आई कॉलें,/);
    expect(first).toContain('सभी कतारें');
    const workbook = unzipSync(await downloads('file-xlsx-hi'));
    expect(strFromU8(workbook['xl/workbook.xml']!)).toContain('सेवा स्तर');
    expect(Object.entries(workbook).filter(([name]) => name.endsWith('.xml')).map(([, part]) => strFromU8(part)).join('')).toContain('आई कॉलें');
  }, 60_000);

  it('asks what becomes of callers when two agents leave', async () => {
    await byId(board, 'page-staffing').click();
    await byId(board, 'staffing-calls').fill('60', { timeout: 20_000 });
    const expected = async (): Promise<string[][]> => Promise.all((await byId(board, 'staffing').locator('tbody tr').all()).map((row) => row.locator('td').allInnerTexts()));
    const withAgents = async (agents: number) => { await byId(board, 'staffing-agents').fill(String(agents)); return expected(); };
    const ten = await withAgents(10);
    const twelve = await withAgents(12);
    // Twelve of whom two leave are ten.
    expect(twelve.map(([, , , endless, patient]) => [endless, patient])).toEqual(ten.map(([, endless, patient]) => [endless, patient]));
    expect(twelve.map(([, endless]) => endless)).not.toEqual(ten.map(([, endless]) => endless));
    await byId(board, 'staffing-calls').fill('999999999');
    await board.locator('.field__error').filter({ hasText: 'Counted with 60' }).waitFor();
    expect(await seriousFaults(board)).toEqual([]);
  }, 60_000);

  it('plans the whole day for the agent, sees that their break is not in it, and reads what each did in the order of any column', async () => {
    const { agentId } = agent.desk!;
    await byId(board, 'page-shifts').click();
    await board.locator(`[data-testid="planned-agent"][data-agent="${agentId}"] input`).check();
    for (const [nth, [from, to]] of [['00:00', '12:00'], ['12:00', '00:00']].entries()) {
      await byId(board, 'add-shift').click();
      for (const day of [1, 2, 3, 4, 5, 6, 7]) await byId(board, `shift-${nth}-day-${day}`).check();
      await byId(board, `shift-${nth}-from`).fill(from!);
      await byId(board, `shift-${nth}-to`).fill(to!);
    }
    await byId(board, 'save-plan').click();
    await byId(board, 'shifts-said').waitFor();
    await byId(board, 'page-floor').click();
    await board.locator('[data-testid="agent"][data-out="unplanned-break"]').waitFor({ timeout: 20_000 });
    await byId(board, 'group-out-of-plan').click();
    await agentRow().locator('[data-testid="out-of-plan"]').waitFor();
    expect(await byId(board, 'group-out-of-plan').locator('b').textContent()).toBe('1');
    expect(await seriousFaults(board)).toEqual([]);
    await byId(board, 'page-reports').click();
    await byId(board, 'report-of-agents').click();
    const figure = (code: string) => board.locator(`[data-testid="agent-figures"][data-agent="${agentId}"] [data-testid="of-${code}"]`);
    await figure('adherencePercent').filter({ hasText: '%' }).waitFor();
    await byId(board, 'agents-view-calls').click();
    expect(await figure('handled').textContent()).toBe('1');
    await byId(board, 'sort-handled').click();
    await board.locator('th[aria-sort="descending"] [data-testid="sort-handled"]').waitFor();
    expect(await byId(board, 'agent-figures').first().getAttribute('data-agent')).toBe(agentId);
  }, 60_000);

  it('gets calls distributed as an administrator published it: to nobody who speaks the language less well', async () => {
    const admin = await signsIn('admin');
    await byId(admin, 'page-distribution').click();
    await byId(admin, 'queues.0.needs.0.level').selectOption('5', { timeout: 20_000 });
    for (const [step, seconds] of ['300', '400', '500'].entries()) await byId(admin, `queues.0.needs.0.relax.${step}.afterSeconds`).fill(seconds);
    await byId(admin, 'policy-note').fill('Only the best speakers, for five minutes');
    await byId(admin, 'publish-policy').click();
    await byId(admin, 'policy-said').waitFor({ timeout: 20_000 });
    expect(await seriousFaults(admin)).toEqual([]);
    await admin.context().close();
    await byId(board, 'page-floor').click();
    await agent.goReady();
    await board.locator('[data-testid="agent"][data-presence="ready"]').waitFor();
    await aCallerAsks('+919000001103');
    await waiting().waitFor({ timeout: 20_000 });
    expect(agent.desk?.offer ?? null).toBeNull();
    await agentRow().locator('[data-walk]').click();
    await byId(board, 'skills-fold').locator('summary').click();
    await byId(board, 'level-language:hi-IN').selectOption('5');
    await byId(board, 'save-skills').click();
    const callId = await agent.takeCall();
    await callers[2]!.hangUp();
    await agent.finish(callId, 'information-given', false);
    await byId(board, 'close-agent').click();
  }, 90_000);

  it('has a conversation drawn, listens, and fills its card; the agent reads it', async () => {
    await byId(board, 'page-score-cards').click();
    await until('a conversation to be drawn', async () => {
      await byId(board, 'draw-now').click();
      await board.locator('[data-testid="draw-now"]:not([aria-disabled])').waitFor();
      return (await byId(board, 'open-sample').count()) > 0 || undefined;
    }, 90_000);
    await byId(board, 'open-sample').first().click();
    await byId(board, 'listening-reason').fill('To score the conversation fairly.');
    await byId(board, 'listen').click();
    await byId(board, 'play').waitFor();
    for (const question of await board.locator('[data-testid^="question-"]').all()) await question.locator('input').first().check();
    await byId(board, 'score-note').fill('शांति से सुना, और ठीक समझाया।');
    expect(await seriousFaults(board)).toEqual([]);
    await byId(board, 'save-card').click();
    await byId(board, 'filled-card').filter({ hasText: '100 %' }).waitFor();
    agent.vanish();
    const desk = await signsIn('asha');
    await byId(desk, 'own-cards').locator('summary').click();
    await byId(desk, 'own-cards').filter({ hasText: 'शांति से सुना' }).waitFor();
    expect(await seriousFaults(desk)).toEqual([]);
    await desk.context().close();
  }, 150_000);

  it('changes what score cards ask, tries it out, and finds the form of before', async () => {
    await byId(board, 'page-score-cards').click();
    await byId(board, 'forms-fold').locator('summary').first().click();
    const first = byId(board, 'edit-question-0');
    await first.locator('[data-testid="question-kind"]').selectOption('points');
    await first.locator('[data-testid="question-en"]').fill('Greeted warmly');
    await byId(board, 'answer-greeted-5').click();
    await byId(board, 'preview-score').filter({ hasText: '100 %' }).waitFor();
    await byId(board, 'publish-form').click();
    await board.locator('[data-testid="form-editor"][data-version="2"]').waitFor();
    await byId(board, 'take-form-1').waitFor();
    await byId(board, 'page-floor').click();
  }, 60_000);

  it('has a wall that greys when the server is gone, keeps its numbers, and comes back by itself', async () => {
    await byId(board, 'page-floor').click();
    await byId(board, 'to-wall').click();
    const wall = (isOld: boolean) => board.locator(`[data-testid="wall"][data-old="${isOld}"]`).waitFor({ timeout: 30_000 });
    await wall(false);
    expect(await byId(board, 'wall').innerText()).not.toContain('Asha');
    const grey = wall(true);
    await helpline.kill('api');
    await grey;
    await byId(board, 'numbers').waitFor();
    await wall(false);
  }, 60_000);
});
