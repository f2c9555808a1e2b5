import { type Connection, type Desk, type DeskServer, useDesk, useOneTab } from '@pukar/acd-console';
import type { SocketState } from '@pukar/ui';

const NOT_HERE: readonly Connection[] = ['elsewhere', 'signed-out', 'outdated'];

interface Place {
  readonly desk: Desk;
  /** How this tab stands with the server; `elsewhere` also while another tab of this browser is the desk. */
  readonly connection: Connection;
  readonly isSecondTab: boolean;
  /** Calls ring in this tab. */
  readonly isHere: boolean;
  /** Makes this tab the desk, whichever is it now. */
  readonly workHere: () => void;
}

/** Which tab, in which browser, is the person's desk. */
export function usePlace(personId: string, server: DeskServer, socket: SocketState): Place {
  const tab = useOneTab(personId);
  const desk = useDesk(server, socket, tab.place === 'mine');
  const isSecondTab = tab.place === 'second';
  const connection: Connection = isSecondTab && !NOT_HERE.includes(desk.connection) ? 'elsewhere' : desk.connection;
  const workHere = () => {
    tab.take();
    if (desk.connection === 'elsewhere') void desk.open();
  };
  return { desk, connection, isSecondTab, isHere: tab.place === 'mine' && !NOT_HERE.includes(connection), workHere };
}
