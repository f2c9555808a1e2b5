/**
 * Sorts agents into kinds: those of one kind are in the same lists. `lists` hold numbers of agents, 0 to `agents` - 1. Gives
 * each agent's kind, and each kind's agents by count. Whoever decides who can be served need not tell those of a kind apart.
 */
export function kindsOf(lists: readonly Int32Array[], agents: number): { readonly kind: Int32Array; readonly sizes: Int32Array } {
  const kind = new Int32Array(agents);
  const sizes = new Int32Array(2 * agents + 1);
  sizes[0] = agents;
  // Each list splits each kind into those who are in it and those who are not; a kind that nobody is left in is used again.
  const unused: number[] = [];
  let next = 1;
  const splitInto = new Int32Array(2 * agents + 1);
  const splitBy = new Int32Array(2 * agents + 1).fill(-1);
  lists.forEach((list, turn) => {
    for (const agent of list) {
      const from = kind[agent]!;
      if (splitBy[from] !== turn) {
        splitBy[from] = turn;
        const into = unused.pop() ?? next++;
        splitInto[from] = into;
        // What an emptied kind said of this list is not true of the new one.
        splitBy[into] = -1;
      }
      const into = splitInto[from]!;
      kind[agent] = into;
      sizes[into]! += 1;
      sizes[from]! -= 1;
      if (sizes[from] === 0) unused.push(from);
    }
  });
  return { kind, sizes };
}
