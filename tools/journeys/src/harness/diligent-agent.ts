import type { AgentClient } from './agent-client.js';

const GLANCE_MS = 150;

/** Lets an agent do by themselves what their desk shows: accept what is offered, finish what is to be written, be ready again. Gives back what stops them. */
export function worksAlone(agent: AgentClient): () => void {
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    act(agent).catch(() => undefined).finally(() => { isBusy = false; });
  }, GLANCE_MS);
  return () => clearInterval(timer);
}

async function act(agent: AgentClient): Promise<void> {
  const { desk } = agent;
  if (desk?.offer) await agent.ask('offer:accept', { claimId: desk.offer.claimId });
  else if (desk?.wrapUp) await agent.ask('wrap-up:finish', { callId: desk.wrapUp.callId, disposition: 'information-given', ready: true });
  else if (desk?.presence === 'not-ready') await agent.ask('desk:ready');
}
