import { useState } from 'react';
import type { SeenWhen } from '@/core/exam/member.ts';
import type { OfferedPaper, ScheduledSitting } from '@/core/exam/office.ts';
import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Field } from '@/office/desk/Field.tsx';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';
import { BranchChoice } from './BranchChoice.tsx';
import { draftOf, newDraft, termsOf } from './draft.ts';

interface Props {
  papers: OfferedPaper[];
  tree: Tree<Branch>;
  /** What is changed; undefined: a new one. */
  sitting?: ScheduledSitting;
  onDone: (id: string | undefined) => void;
  onClose: () => void;
}

/** The form of an examination. */
export function ScheduleDialog({ papers, tree, sitting, onDone, onClose }: Props) {
  const [first] = tree.from(null);
  const [begun] = useState(() =>
    sitting ? draftOf(sitting) : newDraft(papers[0], first ? [first.id] : [], Date.now()),
  );
  const [draft, setDraft] = useState(begun);
  const task = useTask();
  const terms = termsOf(draft, sitting);
  const change = (some: Partial<typeof draft>): void => setDraft({ ...draft, ...some });

  function choosePaper(revision: string): void {
    const paper = papers.find((one) => one.revision === revision);
    if (!paper) return;
    const { minutes, pass, attempts } = paper;
    // The paper's own proposals, but for a title that was typed.
    const isOwn = !papers.some(({ title }) => title === draft.title);
    change({ paper: revision, minutes, pass, attempts, ...(!isOwn && { title: paper.title }) });
  }

  async function save(): Promise<void> {
    if (terms === undefined) return;
    let id: string | undefined;
    const isDone = await task.run(async () => {
      if (sitting) await ask('/api/office/exams/edit', { id: sitting.id, ...terms });
      else ({ id } = await ask<{ id: string }>('/api/office/exams/schedule', terms));
    });
    if (!isDone) return;
    say(sitting ? phrase('改好了。') : phrase('“{title}”安排好了，到时间成员就能看到。', { title: terms.title }));
    onDone(id);
  }

  const numbers = (name: 'minutes' | 'attempts' | 'pass' | 'grace', min: number, max: number) => (
    <input
      type="number"
      min={min}
      max={max}
      required
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.valueAsNumber })}
    />
  );
  return (
    <Dialog
      title={sitting ? phrase('修改考试') : phrase('安排考试')}
      isDirty={JSON.stringify(draft) !== JSON.stringify(begun)}
      onClose={onClose}
      isWide
    >
      <form
        className="exams-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Trouble error={task.error} />
        <Field label={phrase('试卷')}>
          <select value={draft.paper} onChange={(event) => choosePaper(event.target.value)}>
            {sitting && !papers.some(({ revision }) => revision === sitting.paper) && (
              <option value={sitting.paper}>{phrase('{title}（安排时的一版）', { title: sitting.paperTitle })}</option>
            )}
            {papers.map(({ revision, title, questions, points }) => (
              <option key={revision} value={revision}>
                {phrase('{title}（{n} 题，{points} 分）', { title, n: questions, points })}
              </option>
            ))}
          </select>
        </Field>
        <Field label={phrase('考试名称')}>
          <input
            type="text"
            required
            maxLength={60}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        </Field>
        <BranchChoice tree={tree} chosen={draft.branches} onChange={(branches) => change({ branches })} />
        <div className="pair">
          <Field label={phrase('开始')}>
            <input
              type="datetime-local"
              required
              value={draft.opens}
              onChange={(event) => change({ opens: event.target.value })}
            />
          </Field>
          <Field label={phrase('结束')}>
            <input
              type="datetime-local"
              required
              value={draft.closes}
              onChange={(event) => change({ closes: event.target.value })}
            />
          </Field>
        </div>
        <div className="pair">
          <Field label={phrase('时限（分钟）')}>{numbers('minutes', 1, 600)}</Field>
          <Field label={phrase('可考几次')}>{numbers('attempts', 1, 10)}</Field>
        </div>
        <div className="pair">
          <Field label={phrase('及格线（总分的百分之几）')}>{numbers('pass', 0, 100)}</Field>
          <Field label={phrase('断网的作答最多晚到几分钟')}>{numbers('grace', 0, 120)}</Field>
        </div>
        <div className="pair">
          <Field label={phrase('什么时候公布成绩')}>
            <Seen value={draft.scores} onChange={(scores) => change({ scores })} />
          </Field>
          <Field label={phrase('什么时候公布答案和解析')}>
            <Seen value={draft.answers} onChange={(answers) => change({ answers })} />
          </Field>
        </div>
        <p className="choices foot">
          <button className="button" disabled={task.isRunning || terms === undefined}>
            {sitting ? phrase('保存') : phrase('安排')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function Seen({ value, onChange, ...rest }: { value: SeenWhen; onChange: (value: SeenWhen) => void }) {
  return (
    <select {...rest} value={value} onChange={(event) => onChange(event.target.value as SeenWhen)}>
      <option value="submitted">{phrase('交卷以后')}</option>
      <option value="closed">{phrase('考试结束以后')}</option>
      <option value="never">{phrase('不公布')}</option>
    </select>
  );
}
