/** A page of a list: a menu offers four, and a fifth key for more. */
const PER_PAGE = 4;

/** What a page of a list holds, and whether more is behind it; undefined for a list with nothing in it. Past the last page it begins again. */
export function pageOf(list: readonly string[], page: number): { readonly items: readonly string[]; readonly hasMore: boolean } | undefined {
  if (list.length === 0) return undefined;
  const first = (page % Math.ceil(list.length / PER_PAGE)) * PER_PAGE;
  return { items: list.slice(first, first + PER_PAGE), hasMore: list.length > first + PER_PAGE };
}
