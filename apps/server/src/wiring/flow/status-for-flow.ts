import type { StatusAnswer } from '@pukar/grievances-core/contracts';
import type { FlowAnswer } from '@pukar/ivr-server';

/** The ticket's answer in the flow's own codes and fields. */
export function statusForFlow(answer: StatusAnswer): FlowAnswer {
  switch (answer.code) {
    case 'wrong-number':
      return { code: 'badNumber' };
    case 'not-found':
      return { code: 'notFound' };
    case 'locked':
      return { code: 'locked' };
    case 'found': {
      const { stage, stageSince, departmentCode, categoryCode, registeredOn, dueOn, resolvedOn, actionCode } = answer;
      const since = stageSince ?? resolvedOn ?? registeredOn;
      return { code: 'found', data: { stage, category: categoryCode, since, due: dueOn, ...(departmentCode ? { department: departmentCode } : {}), ...(actionCode ? { action: actionCode } : {}) } };
    }
  }
}
