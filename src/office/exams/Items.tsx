import type { ItemAnalysis, ScheduledSitting } from '@/core/exam/office.ts';
import type { Question } from '@/core/marking/question.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { address } from '@/office/desk/ask.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { AdjustForm } from './AdjustForm.tsx';
import { ChoiceBars, Histogram } from './charts.tsx';
import { QuestionSheet } from './QuestionSheet.tsx';

/** How the questions did: how hard, whether they tell the able from others, what was chosen. */
export function Items({ sitting, onChanged }: { sitting: ScheduledSitting; onChanged: () => void }) {
  const { answer, error, again } = useAsked<ItemAnalysis>(address('/api/office/exams/items', { id: sitting.id }));
  if (answer?.members === 0) return <p className="empty">{phrase('还没有人交卷。')}</p>;
  return (
    <>
      <Trouble error={error} onRetry={again} />
      {answer && (
        <>
          <p>
            {phrase('{n} 人交了卷，平均得分率 {mean}%。', {
              n: answer.members,
              mean: Math.round(answer.percents.reduce((sum, one) => sum + one, 0) / answer.members),
            })}
          </p>
          <Histogram percents={answer.percents} pass={sitting.pass} />
          <p className="small quiet exams-how">
            {phrase(
              '难度是平均得分率，越大越容易。区分度是这一题与其余各题得分的相关，0.3 以上好，低于 0.2 要看看题目，负数多半是答案有误；D 是高分组与低分组（各 27%）得分率之差。人少时只作参考。每人只算第一次作答。',
            )}
          </p>
          <ol className="exams-items" role="list">
            {answer.items.map((item) => (
              <Item
                key={(item.key as Question).id}
                item={item}
                sitting={sitting}
                onDone={() => {
                  again();
                  onChanged();
                }}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Item({
  item: { key, points, part, figures },
  sitting,
  onDone,
}: {
  item: ItemAnalysis['items'][number];
  sitting: ScheduledSitting;
  onDone: () => void;
}) {
  const question = key as Question;
  const isDoubtful = figures.correlation !== null && figures.asked >= 10 && figures.correlation < 0.2;
  const decimal = (value: number | null): string => (value === null ? '—' : value.toFixed(2));
  return (
    <li className={isDoubtful ? 'doubtful' : ''}>
      <details>
        <summary>
          <span className="ask" dangerouslySetInnerHTML={{ __html: question.ask }} />
          <span className="figures">
            {phrase('难度 {p}', { p: decimal(figures.difficulty) })}
            <meter min={0} max={1} value={figures.difficulty} aria-hidden="true" />
          </span>
          <span className="figures">
            {phrase('区分度 {r}', { r: decimal(figures.correlation) })}
            {isDoubtful && <b>{phrase('要看看')}</b>}
          </span>
        </summary>
        <div>
          <p className="small quiet">
            {phrase('{part}，{asked} 人抽到，{open} 人没有答，D = {d}', {
              part: part === '' ? phrase('试卷') : part,
              asked: figures.asked,
              open: figures.unanswered,
              d: decimal(figures.upperLower),
            })}
          </p>
          <QuestionSheet number={undefined} question={question} points={points}>
            {figures.choices.length > 0 && (
              <ChoiceBars question={question} choices={figures.choices} asked={figures.asked} />
            )}
          </QuestionSheet>
          {sitting.mayChange && (
            <AdjustForm
              sitting={sitting.id}
              attempt={null}
              question={question.id}
              points={points}
              full={points}
              onDone={onDone}
            />
          )}
        </div>
      </details>
    </li>
  );
}
