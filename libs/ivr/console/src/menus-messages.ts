import type { FlowState } from '@pukar/ivr-core/contracts';
import type { FlowNode } from '@pukar/ivr-core/domain';
import type { SameMessages } from '@pukar/ui';

const english = {
  title: 'Menus',
  failed: 'The menus cannot be shown.',
  tryAgain: 'Try again',
  versions: 'Versions',
  none: 'No menus are stored yet',
  noneHow: 'Callers hear those of the product. They are stored when the database is prepared.',
  states: { published: 'heard by callers', retired: 'heard before', offered: 'came with an update' } satisfies Record<FlowState, string>,
  versionHead: 'Version',
  version: (version: number) => `Version ${version}`,
  product: 'the product',
  by: 'By',
  when: 'When',
  note: 'What changed',
  state: 'State',
  look: 'Look',
  looking: 'Looking',
  begin: 'Draft from this',
  beginning: 'Beginning…',
  draft: (basedOn: number) => `Draft from version ${basedOn}`,
  draftSaved: (by: string | null) => `saved by ${by ?? 'somebody'}`,
  workOnDraft: 'Work on the draft',
  outline: 'Outline',
  language: 'Language',
  search: 'Find in the outline',
  searchHint: 'a name, or words that are said',
  nothingFound: 'Nothing in the outline has these words.',
  hear: 'Hear it',
  quiet: 'Quiet',
  noSound: 'the carrier speaks this',
  ways: { next: 'then', 'give-up': 'after help in vain', 'cannot-say': 'cannot be said now', none: 'nothing to choose', otherwise: 'otherwise', repeat: 'star', 'shared-part': 'shared part' } as Readonly<Record<string, string>>,
  key: (key: string) => `key ${key}`,
  kinds: {
    say: 'says', menu: 'menu', ask: 'looks up', branch: 'decides', call: 'goes through a shared part', return: 'goes back to whoever came', collect: 'takes digits', choose: 'list',
    record: 'records', enqueue: 'to a person', leave: 'leaves a message or a wish', hangup: 'ends the call',
  } satisfies Record<FlowNode['kind'], string>,
  discard: 'Throw the draft away',
  reallyDiscard: 'Yes, throw it away',
  publish: 'Publish…',
  reallyPublish: 'Publish: every next caller hears it',
  publishing: 'Publishing…',
  cancel: 'No',
  noteHint: 'colleagues read this in the list of versions',
};

export type MenusMessages = SameMessages<typeof english>;

/** The words of the page of menus. */
export const menusText: MenusMessages = english;
