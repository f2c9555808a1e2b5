export { flowNodeSchema, flowPartSchema, flowSchema, languageSchema, nodeIdSchema } from './flow.js';
export { learnedSchema } from './learned.js';
export { statusAnswerSchema } from './status-answer.js';
export { LANGUAGES, type Language } from '@pukar/kernel';
export { type Stage, STAGES, type StatusAnswer } from '../domain/status-answer.js';
export type { Flow, FlowNode, FlowPart, ReasonForHuman } from '../domain/flow.js';
export type { Learned } from '../domain/turn.js';
export {
  BeginDraftSchema, CheckFlowSchema, DiscardDraftSchema, FLOW_STATES, type FlowDraft, FlowDraftSchema, FlowFaultsSchema, type FlowState, FlowTextSchema, type FlowVersion, FlowVersionSchema,
  type FlowVersions, FlowVersionsSchema, PublishFlowSchema, RefusedFaultsSchema, SaveFlowDraftSchema, type ShownFault, ShownFaultSchema,
} from './flow-version.js';
export {
  HEARD_AS, type HeardAs, LONGEST_PROMPT_MS, MOST_UPLOAD_BYTES, type PromptFragment, PromptFragmentSchema, type PromptsOfLanguage, PromptsOfLanguageSchema, SHORTEST_PROMPT_MS, SOUND_FAULTS,
  type SoundFault, UploadQuerySchema,
} from './prompt-recording.js';
