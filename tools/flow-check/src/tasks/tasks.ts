/** What a caller does next, once they have heard what it takes. */
export type Move =
  | { readonly press: string }
  /** Digits; those that are fewer than are waited for end with the finish key. */
  | { readonly digits: string }
  /** Looks for an entry of a list, page by page. */
  | { readonly pick: string }
  /** Speaks after the tone for so many seconds, and ends it with the finish key. */
  | { readonly speakSeconds: number };

/** What a caller calls for, from the main menu on: the moves, and the prompts whose first sentence answers. */
export interface Task {
  readonly name: string;
  readonly moves: readonly Move[];
  readonly answers: readonly string[];
}

const press = (...keys: readonly string[]): Move[] => keys.map((key) => ({ press: key }));
/** One's place by its PIN code, read back and said to be right. */
const PLACE: readonly Move[] = [{ press: '1' }, { digits: '462001' }, { press: '1' }];

/** The ten things that most callers want. */
export const TASKS: readonly Task[] = [
  { name: 'status by number', moves: [...press('1'), { digits: '48217735016' }], answers: ['status.stage'] },
  { name: 'status by four digits', moves: [...press('1'), { digits: '1' }, { digits: '2580' }], answers: ['status.stage'] },
  { name: 'a person', moves: press('0'), answers: ['human.asked'] },
  { name: 'emergency numbers', moves: press('4', '1'), answers: ['emergency.numbers'] },
  { name: 'the nearest hospital', moves: [...press('4', '2'), { pick: 'facility.hospital' }, ...PLACE], answers: ['facility.phone'] },
  { name: 'the office for a matter', moves: [...press('4', '3'), { pick: 'department.PHE' }, ...PLACE], answers: ['office.post', 'facility.phone'] },
  { name: 'hours and holidays', moves: press('4', '4'), answers: ['hours.open'] },
  { name: 'a scheme, entitled or not', moves: [...press('3'), { pick: 'scheme.kisan.name' }, ...press('1', '1', '2')], answers: ['scheme.maybe'] },
  { name: 'water dues', moves: [...press('5', '2'), { digits: '4400123456' }], answers: ['bill.owed'] },
  { name: 'a simple complaint', moves: [...press('2', '2'), { pick: 'category.UDH-01' }, ...PLACE, ...press('1'), { speakSeconds: 15 }], answers: ['lodge.kept'] },
];
