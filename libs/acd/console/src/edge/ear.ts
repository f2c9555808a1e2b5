/** What the agent hears. A browser that allows no sound yet begins with the next key or click. */
export class Ear {
  private readonly audio = new Audio();
  private current: MediaStream | null = null;

  get stream(): MediaStream | null {
    return this.current;
  }

  hear(stream: MediaStream | null): void {
    this.current = stream;
    this.audio.srcObject = stream;
    if (stream) this.play();
  }

  private play(): void {
    this.audio.play().catch(() => {
      const again = () => { if (this.current) void this.audio.play().catch(() => undefined); };
      for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, again, { once: true });
    });
  }
}
