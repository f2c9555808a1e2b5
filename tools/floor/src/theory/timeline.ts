interface Happening<T> {
  readonly at: number;
  readonly what: T;
}

/** What is to happen, the earliest first (a binary heap). */
export class Timeline<T> {
  private readonly heap: Happening<T>[] = [];

  add(at: number, what: T): void {
    const { heap } = this;
    let place = heap.length;
    heap.push({ at, what });
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (heap[above]!.at <= at) break;
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = { at, what };
  }

  next(): Happening<T> | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && heap[below + 1]!.at < heap[below]!.at) below += 1;
      if (heap[below]!.at >= last.at) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = last;
    return first;
  }
}
