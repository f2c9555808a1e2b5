import { AskingLineSchema, AskingTakenSchema, LetterTakenSchema, OpenQuestionsSchema, RatedForCitizenSchema, WithdrawnSchema, WordsPreviewSchema } from '@pukar/grievances-core/contracts';
import type { SettlingServer } from '@pukar/grievances-console';
import type { Answer, SocketClient } from '@pukar/ui';
import type { CallCentreMessages } from './call-centre-messages.js';
import { read } from './call-centre.js';

/** It also tells when an answer, a rating or a withdrawal was written down. */
export interface SettlingServerOnDesk extends SettlingServer {
  readonly onSettled: (listener: () => void) => () => void;
}

/** The call centre's server as the desk settles something with the citizen on the line. */
export function settlingServerOn(socket: SocketClient<CallCentreMessages>): SettlingServerOnDesk {
  const listeners = new Set<() => void>();
  const heard = <T>(answer: Answer<T>): Answer<T> => {
    if (answer.ok) for (const listener of listeners) listener();
    return answer;
  };
  return {
    onSettled: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    identityTold: (told) => socket.emitWithAck('identity:told', told),
    openQuestions: async (callId) => read(await socket.emitWithAck('questions:open', { callId }), OpenQuestionsSchema),
    prove: (said) => socket.emitWithAck('question:prove', said),
    identify: (said) => socket.emitWithAck('question:identify', said),
    previewWords: async (typed) => read(await socket.emitWithAck('question:preview', typed), WordsPreviewSchema),
    rate: async (wish) => heard(read(await socket.emitWithAck('question:rate', wish), RatedForCitizenSchema)),
    answer: async (wish) => heard(await socket.emitWithAck('question:answer', wish)),
    withdraw: async (wish) => heard(read(await socket.emitWithAck('ticket:withdraw', wish), WithdrawnSchema)),
    askingLine: async () => read(await socket.emitWithAck('asking:list', {}), AskingLineSchema),
    takeLetter: async () => read(await socket.emitWithAck('letter:take', {}), LetterTakenSchema),
    letterSent: (id) => socket.emitWithAck('letter:sent', { id }),
    takeAsking: async () => read(await socket.emitWithAck('asking:take', {}), AskingTakenSchema),
    giveBackAsking: (id) => socket.emitWithAck('asking:give-back', { id }),
  };
}
