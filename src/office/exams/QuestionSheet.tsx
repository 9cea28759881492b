import { reviewLines } from '@/core/exam/review-lines.ts';
import type { Question, Response } from '@/core/marking/question.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { kindNames } from '@/kit/question/words.ts';

interface Props {
  number: number | undefined;
  question: Question;
  /** Undefined: only the key is shown. */
  response?: Response | null;
  points: number;
  /** What was reached. */
  got?: number;
  /** Stands below the question. */
  children?: React.ReactNode;
}

/** A question with its key and, where there is one, an answer. Its texts are HTML that the build made. */
export function QuestionSheet({ number, question, response, points, got, children }: Props) {
  const isKey = response === undefined;
  const lines = reviewLines(question, response ?? null);
  return (
    <article className="exams-question">
      <p className="kind small quiet">
        {number !== undefined && <b>{number}</b>} {anyPhrase(kindNames[question.type])}
        <span className="got">
          {got === undefined
            ? phrase('{n} 分', { n: points })
            : phrase('得 {points} / {full} 分', { points: got, full: points })}
        </span>
      </p>
      <p className="ask" dangerouslySetInnerHTML={{ __html: question.ask }} />
      {question.type === 'hotspot' && <img src={question.picture} alt={question.alt} loading="lazy" />}
      <ul role="list">
        {lines.map((line) => (
          <li key={line.sign} className={`${line.chosen ? 'chosen' : ''} ${line.right ? 'right' : ''}`}>
            <span className="sign">{line.sign}</span>
            <span
              dangerouslySetInnerHTML={{
                __html: isKey && line.instead !== undefined ? keyOf(question, line) : line.html || phrase('（没有答）'),
              }}
            />
            <span className="small">
              {!isKey && line.chosen && phrase('所答')}
              {isOption(question) && line.right && <b>{phrase('正确')}</b>}
              {!isKey && line.instead !== undefined && (
                <span dangerouslySetInnerHTML={{ __html: `${phrase('应为')} ${line.instead}` }} />
              )}
            </span>
          </li>
        ))}
      </ul>
      {question.explain !== undefined && (
        <p className="small quiet" dangerouslySetInnerHTML={{ __html: question.explain }} />
      )}
      {children}
    </article>
  );
}

function keyOf({ type }: Question, { html, instead = '' }: { html: string; instead?: string }): string {
  return type === 'match' ? html + instead : instead;
}

function isOption({ type }: Question): boolean {
  return type === 'single' || type === 'multiple' || type === 'truefalse' || type === 'hotspot';
}
