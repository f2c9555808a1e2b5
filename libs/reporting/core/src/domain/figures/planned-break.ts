/** A break's reason, how long it is planned for, and whether it is a rest or other work (training, a meeting). */
export interface PlannedBreak {
  readonly code: string;
  readonly minutes: number;
  readonly counts: 'break' | 'work';
}
