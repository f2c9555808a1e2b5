/** A value that others watch: told only when it is another one. */
export class Changing<T> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  listen(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  become(value: T): void {
    if (JSON.stringify(value) === JSON.stringify(this.current)) return;
    this.current = value;
    for (const listener of this.listeners) listener(value);
  }
}
