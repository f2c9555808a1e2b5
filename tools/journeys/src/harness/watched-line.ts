import type { BrowserContext, WebSocketRoute } from 'playwright-core';

/** The softphones' lines to the exchange in a browser: counted, cut, and made to lose what renews their tokens. */
export class WatchedLine {
  /** How many lines were opened. */
  opened = 0;
  /** How many tokens were handed over on a line that goes on. */
  renewals = 0;
  losesTokens = false;
  private newest: WebSocketRoute | undefined;

  /** Watches every line that pages of `context` open from now on. */
  static async in(context: BrowserContext): Promise<WatchedLine> {
    const line = new WatchedLine();
    await context.routeWebSocket(/\/client\?token=/, (socket) => line.watch(socket));
    return line;
  }

  async cut(): Promise<void> {
    await this.newest?.close();
  }

  private watch(socket: WebSocketRoute): void {
    this.opened += 1;
    this.newest = socket;
    const exchange = socket.connectToServer();
    socket.onMessage((message) => {
      const isToken = message.toString().startsWith('{"type":"token"');
      if (isToken) this.renewals += 1;
      if (!isToken || !this.losesTokens) exchange.send(message);
    });
  }
}
