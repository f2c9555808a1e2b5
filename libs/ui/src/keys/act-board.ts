import { type ActKeys, type ChosenKeys, keysOf } from './act-keys.js';
import type { ActId } from './desk-acts.js';

interface Offered {
  readonly ids: readonly ActId[];
  run(id: ActId): unknown;
}

/** Something to be found in the palette that is no act of the desk: a page, a number to dial, an outcome to choose. */
export interface PaletteItem {
  readonly id: string;
  readonly name: string;
  /** In which list it stands: "Pages". */
  readonly group: string;
  readonly words?: string;
  run(): unknown;
}

/** What can be done on a screen now, and by which keys. The parts that are on the screen offer their acts. */
export class ActBoard {
  private readonly listeners = new Set<() => void>();
  private offered: readonly Offered[] = [];
  private items: readonly (readonly PaletteItem[])[] = [];
  private keysNow: ActKeys = keysOf({});
  private chosenNow: ChosenKeys = {};
  private turn = 0;

  /** The key of every act; another object whenever one changes. */
  get keys(): ActKeys {
    return this.keysNow;
  }

  get chosen(): ChosenKeys {
    return this.chosenNow;
  }

  /** Another number whenever anything here changes. */
  get version(): number {
    return this.turn;
  }

  choose(chosen: ChosenKeys): void {
    this.chosenNow = chosen;
    this.keysNow = keysOf(chosen);
    this.changed();
  }

  /** A part can do these now; gives back what withdraws them. */
  offer(ids: readonly ActId[], run: (id: ActId) => unknown): () => void {
    const offered = { ids, run };
    this.offered = [...this.offered, offered];
    this.changed();
    return () => {
      this.offered = this.offered.filter((each) => each !== offered);
      this.changed();
    };
  }

  /** Lists these in the palette; gives back what takes them off it. */
  list(items: readonly PaletteItem[]): () => void {
    this.items = [...this.items, items];
    this.changed();
    return () => {
      this.items = this.items.filter((each) => each !== items);
      this.changed();
    };
  }

  get listed(): readonly PaletteItem[] {
    return this.items.flat();
  }

  /** The acts that are possible now, each once. */
  get possible(): readonly ActId[] {
    return [...new Set(this.offered.flatMap(({ ids }) => ids))];
  }

  /** Does it as its key would: what was offered last goes first. Gives whether it was possible. */
  run(id: ActId): boolean {
    const offered = this.offered.findLast(({ ids }) => ids.includes(id));
    return offered !== undefined && offered.run(id) !== false;
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private changed(): void {
    this.turn += 1;
    for (const listener of this.listeners) listener();
  }
}
