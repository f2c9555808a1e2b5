/** How long breaks were by their reason, of the parts that were counted. */
export function breaksOf(parts: Readonly<Record<string, number>> | undefined): readonly { readonly reason: string; readonly seconds: number }[] {
  const lengths = new Map<string, number>();
  for (const [part, times] of Object.entries(parts ?? {})) {
    const [reason, from, to] = part.split('|') as [string, string, string];
    lengths.set(reason, (lengths.get(reason) ?? 0) + times * (Number(to) - Number(from)));
  }
  return [...lengths].map(([reason, ms]) => ({ reason, seconds: ms / 1000 })).sort((a, b) => (a.reason < b.reason ? -1 : 1));
}
