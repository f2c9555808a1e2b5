import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';
import { asMeasured, askBoth } from '../millions/asking.js';
import { type Lists, listsOf } from '../millions/lists.js';
import { wantedCount } from '../millions/place.js';

/** What many tickets are compared with. */
const FEWER = 10;
const ASKED = { short: 200, long: 1_000 } as const;
const KINDS = ['history', 'number', 'officer'] as const;
const NAMES = { history: "a caller's history", number: 'a ticket by its number', officer: "an officer's list" } as const;

class ListsRow implements PreparedRow {
  constructor(private readonly of: readonly Lists[], private readonly wanted: RowWanted) {}

  async round(nth: number): Promise<Measured> {
    const measured: Record<string, number> = {};
    const asked = this.wanted.isShort ? ASKED.short : ASKED.long;
    for (const [at, lists] of this.of.entries()) {
      for (const kind of KINDS) {
        // What comes first is of a program that is not compiled yet.
        if (nth === 0) await askBoth(lists[kind] as Lists['history'], 0, asked / 4);
        Object.assign(measured, asMeasured(`${kind}${at === 0 ? '' : 'Fewer'}`, await askBoth(lists[kind] as Lists['history'], (nth + 1) * asked, asked)));
      }
    }
    return measured;
  }

  async check(): Promise<readonly string[]> {
    return (await Promise.all(this.of.map((lists) => lists.check()))).flat();
  }

  bars(medians: Measured): readonly Bar[] {
    const of = (name: string): number => medians[name] ?? Number.NaN;
    return KINDS.flatMap((kind): Bar[] => [
      { label: `${NAMES[kind]} beside the bare query, 99 %`, value: of(`${kind}P99`) / of(`${kind}BareP99`), unit: '×', is: 'at most', asked: 2, kept: KEPT[kind] },
      ...(this.of.length > 1 ? [{ label: `${NAMES[kind]} of ten times as many tickets, 99 %`, value: of(`${kind}P99`) / of(`${kind}FewerP99`), unit: '×', is: 'at most', asked: 1.5 } as const] : []),
    ]);
  }

  async stop(): Promise<void> {
    for (const lists of this.of) await lists.stop();
  }
}

/** What it was when this was written, on a machine that did something else besides: the short form fails where it gets worse. */
const KEPT = { history: 3, number: 3, officer: 3 } as const;

export const row: Row = {
  name: 'lists',
  title: "A caller's history, a ticket by its number and an officer's list, by the product's own repositories; beside the same rows by plain statements",
  async prepare(wanted) {
    const of: Lists[] = [];
    const count = wantedCount(wanted.isShort);
    for (const many of wanted.isShort ? [count] : [count, count / FEWER]) of.push(await listsOf(many, wanted.say));
    return new ListsRow(of, wanted);
  },
};
