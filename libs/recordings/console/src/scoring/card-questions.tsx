import type { ScoreAnswer, ScoreAnswers, ScoreQuestion } from '@pukar/recordings-core/contracts';
import { SCORE_WORDS } from '@pukar/recordings-core/contracts';
import { scoringText as text } from './scoring-messages.js';

interface CardQuestionsProps {
  /** Of the group of each question's answers: another card on the page has another. */
  readonly name: string;
  readonly questions: readonly ScoreQuestion[];
  readonly answers: ScoreAnswers;
  /** Each has to be answered before the card is saved. */
  readonly isRequired: boolean;
  readonly onAnswer: (code: string, answer: ScoreAnswer) => void;
}

/** What a card asks, each answered by the arrow keys. */
export function CardQuestions({ name, questions, answers, isRequired, onAnswer }: CardQuestionsProps) {
  return questions.map((question) => (
    <fieldset key={question.code} className="score-form__question" data-testid={`question-${question.code}`}>
      <legend>{question.words.en} <span className="quiet" lang="hi-IN">{question.words.hi}</span></legend>
      <span className="score-form__answers">
        {answersTo(question).map((answer) => (
          <label key={answer}><input type="radio" required={isRequired} name={`${name} ${question.code}`} checked={answers[question.code] === answer} data-testid={`answer-${question.code}-${answer}`} onChange={() => onAnswer(question.code, answer)} /> {text.answered(answer)}</label>
        ))}
        <span className="quiet">{question.kind === 'vital' ? text.vital : text.weight(question.weight)}</span>
      </span>
    </fieldset>
  ));
}

const answersTo = ({ kind, most }: ScoreQuestion): readonly ScoreAnswer[] => (kind === 'points' ? [...Array.from({ length: (most ?? 0) + 1 }, (_, points) => points), 'none'] : SCORE_WORDS);
