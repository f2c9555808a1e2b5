import { describe, expect, it } from '@jest/globals';
import { keptForms, readDraft } from './kept-draft.js';

const storeOf = (kept: Readonly<Record<string, string>>) => ({ length: Object.keys(kept).length, key: (at: number) => Object.keys(kept)[at] ?? null, getItem: (key: string) => kept[key] ?? null });

describe('what was typed and not sent', () => {
  const store = storeOf({
    'pukar.draft.ENE-R-7F3K2M.answer': '{"reply":"Transformer replaced","actionCode":""}',
    'pukar.draft.ENE-R-7F3K2M.interim': '{"text":"  "}',
    'pukar.draft.ENE-R-7F3K2M.transfer': '["no draft"',
    'pukar.draft.ENE-R-OTHER1.clarify': '{"text":"Which pole?"}',
  });

  it('is read back', () => expect(readDraft(store, 'ENE-R-7F3K2M', 'answer')).toEqual({ reply: 'Transformer replaced', actionCode: '' }));

  it.each(['transfer', 'never-typed'])('is nothing where %s cannot be read', (form) => expect(readDraft(store, 'ENE-R-7F3K2M', form)).toEqual({}));

  it('takes only words for fields', () => expect(readDraft(storeOf({ 'pukar.draft.A.answer': '{"reply":7,"x":{"y":1},"z":"words"}' }), 'A', 'answer')).toEqual({ z: 'words' }));

  it('is named by its forms, where there is a word in them', () => expect(keptForms(store, 'ENE-R-7F3K2M')).toEqual(['answer']));
});
