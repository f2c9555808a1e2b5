export { agentLine, type AgentLine, type AgentLineOptions } from './agent-line.js';
export { dial, switchOn, type Caller, type Dialling, type ReceivedSms } from './caller.js';
export type { Speaking, Spoken } from './scripted-sound.js';
export type { Patience } from './waiting.js';
export { crowd, type CrowdSize, type Fared } from './crowd.js';
