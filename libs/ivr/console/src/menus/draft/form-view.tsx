import type { Language } from '@pukar/kernel';
import { Button } from '@pukar/ui';
import { useEffect, useRef, useState } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { LanguageChoice } from '../../language-choice.js';
import { NodeForm } from '../node/node-form.js';
import { WholeCallForm } from '../node/whole-call-form.js';
import { AddNode } from './add-node.js';
import { useEditing } from './editing.js';
import { FaultList } from './fault-list.js';
import { TreeList } from './tree-list.js';

interface FormViewProps {
  readonly selected: string | null;
  /** Where there is room for one of the two only. */
  readonly isNodeShown: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onBack: () => void;
}

/** The outline beside the form of what is chosen in it; on a phone one at a time. */
export function FormView({ selected, isNodeShown, onLanguage, onBack }: FormViewProps) {
  const { language } = useEditing();
  const [isAdding, setAdding] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // Whoever was far down in one form begins the next at its top.
  useEffect(() => {
    const bar = form.current?.closest('.draft')?.querySelector('.draft__bar');
    if (form.current && bar && form.current.getBoundingClientRect().top < bar.getBoundingClientRect().bottom) form.current.scrollIntoView({ block: 'start' });
  }, [selected, isNodeShown]);
  return (
    <div className="draft__panes" data-shown={isNodeShown ? 'node' : 'tree'}>
      <div className="draft__tree">
        <div className="menus__line draft__tools">
          <LanguageChoice label={text.language} value={language} onChoose={onLanguage} />
          <Button data-testid="new-node" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>{text.add}</Button>
        </div>
        {isAdding && <AddNode onClose={() => setAdding(false)} />}
        <TreeList selected={selected} />
      </div>
      <div className="draft__node" ref={form}>
        <div className="draft__back"><Button kind="bare" data-testid="back-to-tree" onClick={onBack}>{text.back}</Button></div>
        <FaultList />
        {selected === null ? <WholeCallForm /> : <NodeForm id={selected} />}
      </div>
    </div>
  );
}
