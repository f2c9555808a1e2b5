/** A floor and its callers: who arrives by chance (Poisson), and talks, writes and waits exponentially long. */
export interface Load {
  /** Draws everything: the same name is the same run. */
  readonly name: string;
  readonly agents: number;
  /** Arrivals in the time that one conversation takes on average: how many agents they would keep busy. */
  readonly erlangs: number;
  /** The same, where callers have patience: there may be more of them than can be served. */
  readonly erlangsWithPatience: number;
  readonly handlingSeconds: number;
  /** How long a caller waits on average before they give up. */
  readonly patienceSeconds: number;
  /** Calls that are counted, after those that only fill the floor. */
  readonly calls: number;
}

/** From one desk's worth to five hundred agents; the more agents, the longer the floor remembers, and the more calls are counted. */
export const LOADS: readonly Load[] = [
  { name: 'a night watch', agents: 5, erlangs: 3.5, erlangsWithPatience: 4.5, handlingSeconds: 180, patienceSeconds: 120, calls: 204_000 },
  { name: 'a small town', agents: 20, erlangs: 16.5, erlangsWithPatience: 20, handlingSeconds: 240, patienceSeconds: 150, calls: 204_000 },
  { name: 'a district', agents: 60, erlangs: 53, erlangsWithPatience: 60, handlingSeconds: 300, patienceSeconds: 200, calls: 510_000 },
  { name: 'the state', agents: 200, erlangs: 184, erlangsWithPatience: 205, handlingSeconds: 240, patienceSeconds: 120, calls: 1_020_000 },
  { name: 'the monsoon', agents: 500, erlangs: 470, erlangsWithPatience: 520, handlingSeconds: 200, patienceSeconds: 90, calls: 2_040_000 },
];
