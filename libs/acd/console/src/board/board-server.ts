import type { Board, BoardNews, Broadcast, MoveCall, PastAlert, PrioritiseCall, SetState } from '@pukar/acd-core/contracts';
import type { Answer } from '@pukar/ui';

/** The call centre's server as the board asks it. */
export interface BoardServer {
  open(): Promise<Answer<Board>>;
  pastAlerts(): Promise<Answer<PastAlert[]>>;
  setState(wanted: SetState): Promise<Answer<unknown>>;
  /** All levels that somebody gave them: what is left out counts as nobody's having given it. */
  setSkills(wanted: { readonly agentId: string; readonly skills: Readonly<Record<string, number>> }): Promise<Answer<unknown>>;
  move(wanted: MoveCall): Promise<Answer<unknown>>;
  prioritise(wanted: PrioritiseCall): Promise<Answer<unknown>>;
  broadcast(line: Broadcast): Promise<Answer<unknown>>;
  endBroadcast(id: string): Promise<Answer<unknown>>;
  acknowledge(alertId: string): Promise<Answer<unknown>>;
  /** Hears what changed; gives back what ends it. */
  onFloor(listener: (news: BoardNews) => void): () => void;
}
