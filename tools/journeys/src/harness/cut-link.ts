import { until } from '@pukar/platform/testing';
import type { BrowserContext, WebSocketRoute } from 'playwright-core';

/** The way between the pages of a profile and their server, as somebody who can cut it. Sound goes another way. */
export class CutLink {
  private readonly ways: WebSocketRoute[] = [];

  static async of(context: BrowserContext): Promise<CutLink> {
    const link = new CutLink();
    await context.routeWebSocket(/\/socket\.io\//, (way) => {
      way.connectToServer();
      link.ways.push(way);
    });
    return link;
  }

  /** Cuts every way that is there, and waits until a page has made another. */
  async isCut(): Promise<void> {
    const cut = this.ways.splice(0);
    for (const way of cut) await way.close({ code: 4000, reason: 'cut' });
    await until('another way to the server', () => this.ways.length > 0, 60_000);
  }
}
