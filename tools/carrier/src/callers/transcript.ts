/** What was said, in order, and how much of it has been looked at. */
export class Transcript {
  readonly lines: string[] = [];
  private seen = 0;

  add(line: string): void {
    this.lines.push(line);
  }

  /** Finds words in what came after the last find, across lines too, and moves behind the line they end in. */
  find(words: RegExp): RegExpExecArray | undefined {
    const fresh = this.lines.slice(this.seen);
    const match = new RegExp(words.source, words.flags.replace(/[gy]/g, '')).exec(fresh.join(' '));
    if (!match) return undefined;
    const end = match.index + match[0].length;
    let length = -1;
    const last = fresh.findIndex((line) => {
      length += line.length + 1;
      return length >= end;
    });
    this.seen += last < 0 ? fresh.length : last + 1;
    return match;
  }

  /** What came after the last find, for a complaint. */
  fresh(): string {
    const lines = this.lines.slice(this.seen);
    return lines.length === 0 ? 'nothing' : lines.map((line) => `“${line}”`).join(', ');
  }
}
