export { FallbackAnswers } from './fallback/fallback-answers.js';
import { EditFlowDraft } from './flows/edit-draft.use-case.js';
import { FindFlowFaults } from './flows/find-flow-faults.js';
import { KeepFlowsFresh } from './flows/keep-flows-fresh.js';
import { ListFlows } from './flows/list-flows.use-case.js';
import { PublishFlow } from './flows/publish-flow.use-case.js';
import { PublishedFlows } from './flows/published-flows.js';
import { DecideRecording } from './recordings/decide-recording.use-case.js';
import { KeepRecordingsFresh } from './recordings/keep-recordings-fresh.js';
import { ListPrompts } from './recordings/list-prompts.use-case.js';
import { LiveRecordings } from './recordings/live-recordings.js';
import { UploadRecording } from './recordings/upload-recording.use-case.js';
import { ShowFlowDraft } from './flows/show-draft.js';
import { FallbackController } from './http/fallback.controller.js';
import { FlowsController } from './http/flows.controller.js';
import { MenuFaultFilter } from './http/menu-fault.filter.js';
import { PromptsController } from './http/prompts.controller.js';
import { VoiceTurns } from './http/voice-turns.js';
import { VoiceController } from './http/voice.controller.js';
import { PromptRecordingsController } from './http/prompt-recordings.controller.js';
import { CreatePromptRecordings1700000000091 } from './persistence/create-prompt-recordings.migration.js';
import { CreateIvr1700000000090 } from './persistence/create-ivr.migration.js';
import { DraftRevisions1700000000109 } from './persistence/draft-revisions.migration.js';
import { SealedPositions } from './positions/sealed-positions.js';
import { CallerSounds } from './prompts/caller-sounds.js';
import { PromptLibrary } from './prompts/prompt-library.js';
import { AnswerFlow } from './use-cases/answer-flow.js';
import { ReachPerson } from './use-cases/reach-person.use-case.js';
import { TakeTurn } from './use-cases/take-turn.use-case.js';

export { IvrSettings } from './ivr-settings.js';
export { type CallerStanding, ConductPort } from './ports/conduct.port.js';
export { CallLogPort, type MenuFault, type MenuNote } from './ports/call-log.port.js';
export { type Asked, type FlowAnswer, FlowAnswers } from './ports/flow-answers.port.js';
export { SpokenContentPort } from './ports/spoken-content.port.js';
export { type SpokenRecording, SpokenRecordingsPort } from './ports/spoken-recordings.port.js';
export { LeavingPort, type LeavingCaller, type Left } from './ports/leaving.port.js';
export { saveProductFlow } from './flows/save-product-flow.js';
export { StaffNamesPort } from './ports/staff-names.port.js';
export { doorOfMenus } from './http/menus-door.js';
export { QueuePort, type CallerForQueue } from './ports/queue.port.js';
export type { CallerWords } from './prompts/caller-sounds.js';
export type { Sound } from './prompts/sound.js';
export { AnswerFlow, CallerSounds, CreateIvr1700000000090, PublishedFlows, PromptLibrary, PromptsController, SealedPositions, TakeTurn, VoiceController };

/** For whoever prepares a database, and loads no more. */
export const IVR_MIGRATIONS = [CreateIvr1700000000090, CreatePromptRecordings1700000000091, DraftRevisions1700000000109] as const;

/** The api's part. Needs `IvrSettings`, `KeyRing`, `CallLogPort`, `ConductPort`, `FlowAnswers`, `LeavingPort`, `QueuePort`, `SpokenContentPort`, `SpokenRecordingsPort`, `StaffNamesPort`. */
export const ivrServer = {
  providers: [
    EditFlowDraft, FindFlowFaults, KeepFlowsFresh, ListFlows, PublishedFlows, PublishFlow, ShowFlowDraft, DecideRecording, KeepRecordingsFresh, ListPrompts, LiveRecordings, UploadRecording,
    AnswerFlow, CallerSounds, MenuFaultFilter, PromptLibrary, ReachPerson, SealedPositions, TakeTurn, VoiceTurns,
  ],
  controllers: [VoiceController, FallbackController, PromptsController, FlowsController, PromptRecordingsController],
  migrations: IVR_MIGRATIONS,
} as const;
