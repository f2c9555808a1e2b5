import type { Provider } from '@nestjs/common';
import { isNumberHidden } from '@pukar/calls-core/contracts';
import { parsePhone } from '@pukar/citizens-core/domain';
import { AppealMarks, GetRememberedLanguage, RememberLanguage } from '@pukar/citizens-server';
import { spokenWords } from '@pukar/directory-core/domain';
import { TellStatus } from '@pukar/grievances-server';
import { type Asked, type FlowAnswer, FlowAnswers, SpokenContentPort } from '@pukar/ivr-server';
import type { FlowPort } from '@pukar/ivr-core/domain';
import { isLanguage } from '@pukar/kernel';
import type { ApiConfig } from '@pukar/platform/config';
import { hoursForFlow } from './flow/hours-for-flow.js';
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
  rememberLanguage: async ({ from, language }) => {
    if (isNumberHidden(from)) return { code: 'hidden' };
    if (language) await remember.execute(from, language);
    return { code: 'kept' };
  },
  appeal: async ({ from }) => ({ code: await appeals.byKeypad(from) }),
});

const tickets = (status: TellStatus): Answering => ({
  statusByNumber: async ({ with: digits, from }) => statusForFlow(await status.execute(digits ?? '', parsePhone(from))),
});

/** What the menus ask, each context for its own: in the api only. */
export const portsOfFlow = (config: ApiConfig): Provider[] => [
  { provide: SpokenContentPort, useValue: { text: (key, language) => (spokenWords(language) as Readonly<Record<string, string>>)[key] } satisfies SpokenContentPort },
  {
    provide: FlowAnswers, inject: [GetRememberedLanguage, RememberLanguage, AppealMarks, TellStatus],
    useFactory: (remembered: GetRememberedLanguage, remember: RememberLanguage, appeals: AppealMarks, status: TellStatus): FlowAnswers =>
      answersOf(callers(remembered, remember, appeals), tickets(status), {
        notice: async () => ({ code: 'none' }),
        helplineOpen: async ({ from, at }) => hoursForFlow(config.HELPLINE_HOURS, at, from),
      }),
  },
];

