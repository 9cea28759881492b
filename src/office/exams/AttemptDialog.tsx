import type { AttemptReview, ScheduledSitting } from '@/core/exam/office.ts';
import type { Question, Response } from '@/core/marking/question.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { address, ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { useTask } from '@/office/desk/use-task.ts';
import { AdjustForm } from './AdjustForm.tsx';
import { QuestionSheet } from './QuestionSheet.tsx';

interface Props {
  id: string;
  sitting: ScheduledSitting;
  onChanged: () => void;
  onClose: () => void;
}

/** One member's attempt, question by question; points can be changed, and late answers let in. */
export function AttemptDialog({ id, sitting, onChanged, onClose }: Props) {
  const { answer, error, again } = useAsked<AttemptReview>(address('/api/office/exams/attempt', { id }));
  const task = useTask();

  async function admit(counts: boolean): Promise<void> {
    const isDone = await task.run(async () => {
      await ask('/api/office/exams/admit-late', { attempt: id, counts });
    });
    if (!isDone) return;
    again();
    onChanged();
  }
  return (
    <Dialog title={answer ? phrase('{name}的作答', { name: answer.name }) : phrase('作答')} onClose={onClose} isWide>
      <Trouble error={error ?? task.error} onRetry={again} />
      {answer && (
        <>
          <p className="exams-total">
            <b className="figures">{answer.points}</b> {phrase('/ {n} 分', { n: answer.full })}
          </p>
          {answer.late.length > 0 && (
            <div className="note">
              <p>
                {phrase('有 {n} 处作答在截止以后才送到。设备说是截止以前答的，那时它连不上网站；无法证实，由您决定。', {
                  n: answer.late.length,
                })}
              </p>
              <ul>
                {answer.late.map((one) => (
                  <li key={one.question}>
                    {phrase('第 {n} 题：截止前 {given}答的，截止后 {arrived}送到；设备最后一次联系是截止前 {heard}', {
                      n: one.question + 1,
                      given: spanOf(one.given),
                      arrived: spanOf(one.arrived),
                      heard: spanOf(one.heard),
                    })}
                  </li>
                ))}
              </ul>
              {answer.mayChange && (
                <button type="button" className="button button-quiet" onClick={() => void admit(!answer.lateCounts)}>
                  {answer.lateCounts ? phrase('改为不计分') : phrase('计分')}
                </button>
              )}
            </div>
          )}
          {answer.reviewed.map((one) => (
            <QuestionSheet
              key={one.question}
              number={one.question + 1}
              question={one.key as Question}
              response={one.response as Response | null}
              points={one.full}
              got={one.points}
            >
              {one.reason !== null && (
                <p className="note small">{phrase('改过得分：{reason}', { reason: one.reason })}</p>
              )}
              {answer.mayChange && (
                <AdjustForm
                  sitting={sitting.id}
                  attempt={id}
                  question={(one.key as Question).id}
                  points={one.points}
                  full={one.full}
                  onDone={() => {
                    again();
                    onChanged();
                  }}
                />
              )}
            </QuestionSheet>
          ))}
        </>
      )}
    </Dialog>
  );
}

function spanOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const [m, s] = [Math.floor(seconds / 60), seconds % 60];
  return m === 0 ? phrase('{n} 秒', { n: s }) : phrase('{m} 分 {s} 秒', { m, s });
}
