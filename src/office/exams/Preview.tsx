import { useState } from 'react';
import type { OfferedPaper, PaperPreview } from '@/core/exam/office.ts';
import type { Question } from '@/core/marking/question.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { address } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { QuestionSheet } from './QuestionSheet.tsx';

/** A paper as some member would get it, with keys; drawn anew on request. */
export function Preview({ paper, onClose }: { paper: OfferedPaper; onClose: () => void }) {
  const [seed, setSeed] = useState(1);
  const { answer, error, again } = useAsked<PaperPreview>(
    address('/api/office/exams/preview', { paper: paper.revision, seed }),
  );
  return (
    <Dialog title={phrase('预览“{title}”', { title: paper.title })} onClose={onClose} isWide>
      <Trouble error={error} onRetry={again} />
      <p className="note">
        {phrase('这是某一位成员可能抽到的卷子，连同答案。')}
        <button type="button" className="link" onClick={() => setSeed(seed + 1)}>
          {phrase('重新抽一份')}
        </button>
      </p>
      {answer?.parts.map(({ title, points, questions }, part) => (
        <section key={`${String(part)} ${title}`}>
          <h3>
            {title}
            <span className="small quiet">{phrase('（{n} 题，每题 {points} 分）', { n: questions, points })}</span>
          </h3>
          {answer.questions.map((one, index) =>
            one.part === part ? (
              <QuestionSheet
                key={(one.key as Question).id}
                number={index + 1}
                question={one.key as Question}
                points={one.points}
              />
            ) : null,
          )}
        </section>
      ))}
    </Dialog>
  );
}
