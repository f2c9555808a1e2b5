import { Injectable } from '@nestjs/common';
import {
  AcknowledgeAlertSchema, BroadcastSchema, EndBroadcastSchema, MoveCallSchema, NothingSchema, PrioritiseCallSchema, SeenSchema, SetSkillsSchema, SetStateSchema, type Told,
} from '@pukar/acd-core/contracts';
import type { Result } from '@pukar/kernel';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import { BoardPush } from './board-push.js';
import { LookAfterAlerts } from './look-after-alerts.use-case.js';
import { MoveCallByHand, type MoveRefusal } from './move-call.use-case.js';
import { PeoplePort } from './people.port.js';
import { SetAgentState, type SetStateRefusal } from './set-agent-state.use-case.js';
import { SetSkills, type SetSkillsRefusal } from '../policy/set-skills.use-case.js';
import { TellDesks } from './tell-desks.use-case.js';

type Refusal = MoveRefusal | SetSkillsRefusal | SetStateRefusal | 'over';

const MESSAGES: Readonly<Record<Refusal, string>> = {
  'not-waiting': 'That caller waits no more.',
  'unknown-queue': 'There is no such queue now.',
  'same-queue': 'The caller stands in that queue already.',
  'unknown-agent': 'There is no such agent on the floor.',
  'not-here': 'That agent’s desk is not open: nothing can be asked of it.',
  'unknown-skill': 'There is no such skill under the policy that holds now.',
  over: 'That is over already.',
};

/** What a supervisor may ask of the floor, and what desks ask about what they are told. Acts are answered with nothing: the board shows what became of them. */
@Injectable()
export class BoardCommands {
  constructor(
    private readonly push: BoardPush,
    private readonly alerts: LookAfterAlerts,
    private readonly state: SetAgentState,
    private readonly skills: SetSkills,
    private readonly calls: MoveCallByHand,
    private readonly told: TellDesks,
    private readonly people: PeoplePort,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('floor:open', 'floor.read', NothingSchema, () => this.push.open()),
      defineCommand('floor:alerts', 'floor.read', NothingSchema, () => this.alerts.past()),
      defineCommand('floor:set-state', 'floor.act', SetStateSchema, async (wanted, { session }) => said(await this.state.execute({ ...wanted, by: session.personId }))),
      defineCommand('floor:set-skills', 'floor.act', SetSkillsSchema, async (wanted, { session }) => said(await this.skills.execute({ ...wanted, by: session.personId }))),
      defineCommand('floor:move', 'floor.act', MoveCallSchema, async (wanted, { session }) => said(await this.calls.move({ ...wanted, by: session.personId }))),
      defineCommand('floor:prioritise', 'floor.act', PrioritiseCallSchema, async (wanted, { session }) => said(await this.calls.prioritise({ ...wanted, by: session.personId }))),
      defineCommand('floor:broadcast', 'floor.act', BroadcastSchema, async (line, { session }) => { await this.told.all({ ...line, by: session.personId }); return null; }),
      defineCommand('floor:end-broadcast', 'floor.act', EndBroadcastSchema, async ({ id }, { session }) => said(await this.told.end(id, session.personId))),
      defineCommand('floor:acknowledge-alert', 'floor.act', AcknowledgeAlertSchema, async ({ id }, { session }) => said(await this.alerts.acknowledge(id, session.personId))),
      defineCommand('told:mine', 'desk.work', NothingSchema, (_nothing, { session }) => this.mine(session.personId)),
      defineCommand('told:seen', 'desk.work', SeenSchema, async ({ id }, { session }) => { await this.told.seen(id, session.personId); return this.mine(session.personId); }),
    ];
  }

  private async mine(agentId: string): Promise<Told[]> {
    const rows = await this.told.unseen(agentId);
    const names = await this.people.names([...new Set(rows.map(({ toldBy }) => toldBy))]);
    return rows.map(({ id, text, toldBy, toldAt, toAgent }) => ({ id, text, by: names.get(toldBy) ?? '', at: toldAt.toISOString(), isToAll: toAgent === null }));
  }
}

const said = (result: Result<null, Refusal>) => (result.ok ? null : { ok: false as const, code: result.refusal, message: MESSAGES[result.refusal] });
