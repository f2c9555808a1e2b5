import type { Provider } from '@nestjs/common';
import { isNumberHidden } from '@pukar/calls-core/contracts';
import { callIdOf } from '@pukar/calls-server';
import { parsePhone } from '@pukar/citizens-core/domain';
import { AppealMarks, GetRememberedLanguage, RememberLanguage } from '@pukar/citizens-server';
import { dayInIndia } from '@pukar/directory-core/domain';
import { AnswerCaller, Directory } from '@pukar/directory-server';
import { TellStatus } from '@pukar/grievances-server';
import { type Asked, type FlowAnswer, FlowAnswers, SpokenContentPort } from '@pukar/ivr-server';
import type { FlowPort } from '@pukar/ivr-core/domain';
import { type Clock, isLanguage } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { directoryAnswers } from './flow/directory-answers.js';
import { statusForFlow } from './flow/status-for-flow.js';

/** What stands behind the ports of a flow. */
export type Answering = Partial<Readonly<Record<FlowPort, (asked: Asked) => Promise<FlowAnswer>>>>;

function answersOf(...parts: readonly Answering[]): FlowAnswers {
  const all = Object.assign({}, ...parts) as Readonly<Record<string, (asked: Asked) => Promise<FlowAnswer>>>;
  return {
    answer: async (port, asked) => {
      const answer = Object.hasOwn(all, port) ? all[port] : undefined;
      if (!answer) throw new Error(`nothing answers the flow's question ${port}`);
      return answer(asked);
    },
  };
}

const callers = (remembered: GetRememberedLanguage, remember: RememberLanguage, appeals: AppealMarks): Answering => ({
  rememberedLanguage: async ({ from }) => {
    if (isNumberHidden(from)) return { code: 'hidden' };
    const language = await remembered.execute(from);
    return { code: isLanguage(language) ? language : 'unknown' };
  },
  rememberLanguage: async ({ callSid, from, language }) => {
    if (isNumberHidden(from)) return { code: 'hidden' };
    if (language) await remember.execute({ callId: callIdOf(callSid), from, language });
    return { code: 'kept' };
  },
  appeal: async ({ from }) => ({ code: await appeals.byKeypad(from) }),
});

const tickets = (status: TellStatus): Answering => ({
  statusByNumber: async ({ with: digits, from }) => statusForFlow(await status.execute(digits ?? '', parsePhone(from))),
});

/** What the menus ask, each context for its own: in the api only. */
export const portsOfFlow: Provider[] = [
  {
    provide: SpokenContentPort, inject: [Directory, CLOCK],
    useFactory: (directory: Directory, clock: Clock): SpokenContentPort => ({ text: (key, language) => directory.content().text(key, language, dayInIndia(clock.now())) }),
  },
  {
    provide: FlowAnswers, inject: [GetRememberedLanguage, RememberLanguage, AppealMarks, TellStatus, AnswerCaller],
    useFactory: (remembered: GetRememberedLanguage, remember: RememberLanguage, appeals: AppealMarks, status: TellStatus, directory: AnswerCaller): FlowAnswers =>
      answersOf(callers(remembered, remember, appeals), tickets(status), directoryAnswers(directory)),
  },
];

