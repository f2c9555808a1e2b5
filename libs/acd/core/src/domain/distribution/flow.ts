/** How many calls of each class are served by agents of each kind, and how they make way for one more. */
export class Flow {
  /** Agents of a kind who serve nobody. */
  private readonly free: Int32Array;
  private readonly heldBy: readonly Map<number, number>[];
  private readonly holds: readonly Map<number, number>[];
  private readonly firstFree: Int32Array;
  private readonly isHopeless: Uint8Array;
  private readonly isClosed: Uint8Array;
  /** Of one look for a way after the other: what it has seen, and how it came there. */
  private looks = 0;
  private readonly seenClass: Int32Array;
  private readonly seenKind: Int32Array;
  private readonly reachedFrom: Int32Array;
  private readonly movedFrom: Int32Array;

  /** `kindsOfClass`: the kinds that can serve a class. */
  constructor(private readonly kindsOfClass: readonly (readonly number[])[], sizes: Int32Array) {
    this.free = sizes.slice();
    this.heldBy = Array.from(sizes, () => new Map<number, number>());
    this.holds = kindsOfClass.map(() => new Map<number, number>());
    this.firstFree = new Int32Array(kindsOfClass.length);
    this.isHopeless = new Uint8Array(kindsOfClass.length);
    this.isClosed = new Uint8Array(sizes.length);
    this.seenClass = new Int32Array(kindsOfClass.length);
    this.movedFrom = new Int32Array(kindsOfClass.length);
    this.seenKind = new Int32Array(sizes.length);
    this.reachedFrom = new Int32Array(sizes.length);
  }

  /**
   * Serves one more call of a class together with all before it, where any choice of agents could. Where none could, none
   * will: neither for this class nor for those that its agents serve.
   */
  add(one: number): boolean {
    if (this.isHopeless[one]) return false;
    const kinds = this.kindsOfClass[one]!;
    while (this.firstFree[one]! < kinds.length && this.free[kinds[this.firstFree[one]!]!] === 0) this.firstFree[one]! += 1;
    const direct = kinds[this.firstFree[one]!];
    if (direct !== undefined) {
      this.free[direct]! -= 1;
      this.shift(one, direct, 1);
      return true;
    }
    const failed = this.reroute(one, this.isClosed);
    for (const visited of failed?.classes ?? []) this.isHopeless[visited] = 1;
    for (const visited of failed?.kinds ?? []) this.isClosed[visited] = 1;
    return failed === undefined;
  }

  /** Gives one of a class's served calls an agent of this kind for good, where all others are served still. */
  take(one: number, kind: number): boolean {
    if (this.count(one, kind) > 0) {
      this.shift(one, kind, -1);
      return true;
    }
    const [instead] = this.holds[one]!.keys();
    this.shift(one, instead!, -1);
    this.free[instead!]! += 1;
    if (this.free[kind]! > 0) {
      this.free[kind]! -= 1;
      return true;
    }
    for (const other of [...this.heldBy[kind]!.keys()]) {
      this.shift(other, kind, -1);
      if (this.reroute(other) === undefined) return true;
      this.shift(other, kind, 1);
    }
    this.free[instead!]! -= 1;
    this.shift(one, instead!, 1);
    return false;
  }

  /** Finds a free agent for one call of a class by moving others on (the shortest augmenting path); gives what was looked at in vain. `isClosed`: kinds that are known to lead nowhere. */
  private reroute(start: number, isClosed?: Uint8Array): { readonly classes: readonly number[]; readonly kinds: readonly number[] } | undefined {
    const look = (this.looks += 1);
    const classes = [start];
    const kinds: number[] = [];
    this.seenClass[start] = look;
    for (const one of classes) {
      const able = this.kindsOfClass[one]!;
      const free = able.find((kind) => this.free[kind]! > 0);
      if (free !== undefined) {
        this.reachedFrom[free] = one;
        this.moveAlong(start, free);
        return undefined;
      }
      for (const kind of able) {
        if (this.seenKind[kind] === look || isClosed?.[kind] === 1) continue;
        this.seenKind[kind] = look;
        this.reachedFrom[kind] = one;
        kinds.push(kind);
        for (const other of this.heldBy[kind]!.keys()) {
          if (this.seenClass[other] === look) continue;
          this.seenClass[other] = look;
          this.movedFrom[other] = kind;
          classes.push(other);
        }
      }
    }
    return { classes, kinds };
  }

  private moveAlong(start: number, free: number): void {
    this.free[free]! -= 1;
    for (let kind = free; ; ) {
      const one = this.reachedFrom[kind]!;
      this.shift(one, kind, 1);
      if (one === start) return;
      kind = this.movedFrom[one]!;
      this.shift(one, kind, -1);
    }
  }

  private count(one: number, kind: number): number {
    return this.holds[one]!.get(kind) ?? 0;
  }

  private shift(one: number, kind: number, by: 1 | -1): void {
    const count = this.count(one, kind) + by;
    if (count === 0) {
      this.holds[one]!.delete(kind);
      this.heldBy[kind]!.delete(one);
    } else {
      this.holds[one]!.set(kind, count);
      this.heldBy[kind]!.set(one, count);
    }
  }
}
