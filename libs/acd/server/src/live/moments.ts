/** When time changes something about whom: a heap by the moment. Each is in it once for all that is not before what it has. */
export class Moments {
  private readonly heap: { readonly id: string; readonly at: number }[] = [];
  private readonly earliest = new Map<string, number>();

  /** `at`: milliseconds. */
  add(id: string, at: number): void {
    if ((this.earliest.get(id) ?? Infinity) <= at) return;
    this.earliest.set(id, at);
    let node = this.heap.push({ id, at }) - 1;
    for (let parent = (node - 1) >> 1; node > 0 && this.heap[parent]!.at > this.heap[node]!.at; node = parent, parent = (node - 1) >> 1) this.swap(node, parent);
  }

  /** Takes out whose moment has come. */
  until(nowMs: number): readonly string[] {
    const due: string[] = [];
    while (this.heap.length > 0 && this.heap[0]!.at <= nowMs) {
      const { id, at } = this.heap[0]!;
      const last = this.heap.pop()!;
      if (this.heap.length > 0) {
        this.heap[0] = last;
        this.sink();
      }
      if (this.earliest.get(id) === at) this.earliest.delete(id);
      due.push(id);
    }
    return due;
  }

  private sink(): void {
    for (let node = 0; ; ) {
      let least = node;
      for (const child of [2 * node + 1, 2 * node + 2]) if (child < this.heap.length && this.heap[child]!.at < this.heap[least]!.at) least = child;
      if (least === node) return;
      this.swap(node, least);
      node = least;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}
