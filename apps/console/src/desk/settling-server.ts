import { AskingLineSchema, AskingTakenSchema, LetterTakenSchema, OpenQuestionsSchema, RatedForCitizenSchema, WithdrawnSchema, WordsPreviewSchema } from '@pukar/grievances-core/contracts';
import type { SettlingServer } from '@pukar/grievances-console';
import type { SocketClient } from '@pukar/ui';
import type { CallCentreMessages } from './call-centre-messages.js';
import { read } from './call-centre.js';

/** The call centre's server as the desk settles something with the citizen on the line. */
export function settlingServerOn(socket: SocketClient<CallCentreMessages>): SettlingServer {
  return {
    identityTold: (told) => socket.emitWithAck('identity:told', told),
    openQuestions: async (callId) => read(await socket.emitWithAck('questions:open', { callId }), OpenQuestionsSchema),
    prove: (said) => socket.emitWithAck('question:prove', said),
    identify: (said) => socket.emitWithAck('question:identify', said),
    previewWords: async (typed) => read(await socket.emitWithAck('question:preview', typed), WordsPreviewSchema),
    rate: async (wish) => read(await socket.emitWithAck('question:rate', wish), RatedForCitizenSchema),
    answer: (wish) => socket.emitWithAck('question:answer', wish),
    withdraw: async (wish) => read(await socket.emitWithAck('ticket:withdraw', wish), WithdrawnSchema),
    askingLine: async () => read(await socket.emitWithAck('asking:list', {}), AskingLineSchema),
    takeLetter: async () => read(await socket.emitWithAck('letter:take', {}), LetterTakenSchema),
    letterSent: (id) => socket.emitWithAck('letter:sent', { id }),
    takeAsking: async () => read(await socket.emitWithAck('asking:take', {}), AskingTakenSchema),
    giveBackAsking: (id) => socket.emitWithAck('asking:give-back', { id }),
  };
}
