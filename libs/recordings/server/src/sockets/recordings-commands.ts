import { Injectable } from '@nestjs/common';
import type { Result } from '@pukar/kernel';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import { DeskRecordingQuerySchema, ObjectionSchema, PauseSchema, type DeskRecording } from '@pukar/recordings-core/contracts';
import { ObjectToRecording, type ObjectionRefusal } from '../use-cases/object-to-recording.use-case.js';
import { PauseRecording, type PauseRefusal } from '../use-cases/pause-recording.use-case.js';
import { ReadDeskRecording } from '../use-cases/read-desk-recording.use-case.js';

type RefusalCode = ObjectionRefusal | PauseRefusal;

const MESSAGES: Readonly<Record<RefusalCode, string>> = {
  'not-your-call': 'That call is not yours.',
  'not-recorded': 'This call is not being recorded.',
  'carrier-unreachable': 'The telephone exchange does not answer. The recording still goes on; please try again.',
  'held-as-evidence': 'This recording is held as evidence, and cannot be deleted now. Ask a supervisor.',
};

const PERMISSION = 'desk.work';

/** What an agent's screen may ask of the recording of its call. */
@Injectable()
export class RecordingsCommands {
  constructor(
    private readonly read: ReadDeskRecording,
    private readonly pause: PauseRecording,
    private readonly object: ObjectToRecording,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('recording:read', PERMISSION, DeskRecordingQuerySchema, async ({ callId }, { session }) => this.answer(callId, session.personId)),
      defineCommand('recording:pause', PERMISSION, PauseSchema, async (wish, { session }) => this.answer(wish.callId, session.personId, await this.pause.execute({ ...wish, agentId: session.personId }))),
      defineCommand('recording:object', PERMISSION, ObjectionSchema, async (objection, { session }) => this.answer(objection.callId, session.personId, await this.object.execute({ ...objection, agentId: session.personId }))),
    ];
  }

  private async answer(callId: string, agentId: string, done?: Result<null, RefusalCode>): Promise<DeskRecording | ReturnType<typeof refusal>> {
    if (done && !done.ok) return refusal(done.refusal);
    const read = await this.read.execute(callId, agentId);
    return read.ok ? read.value : refusal(read.refusal);
  }
}

const refusal = (code: RefusalCode) => ({ ok: false as const, code, message: MESSAGES[code] });
