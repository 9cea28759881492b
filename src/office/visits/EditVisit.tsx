import { useState } from 'react';
import type { LoggedVisit } from '@/core/guide/visit.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Field } from '@/office/desk/Field.tsx';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';

interface Props {
  visit: LoggedVisit;
  onClose: () => void;
  onSaved: () => void;
}

/** Corrects what a guide wrote down; what was done stays as it was. */
export function EditVisit({ visit, onClose, onSaved }: Props) {
  const [draft, setDraft] = useState({ group: visit.group, heads: String(visit.heads ?? ''), note: visit.note });
  const task = useTask();
  const heads = draft.heads === '' ? null : Number(draft.heads);
  const isWrong = heads !== null && !(Number.isInteger(heads) && heads >= 1 && heads <= 9999);
  const isDirty = draft.group !== visit.group || draft.heads !== String(visit.heads ?? '') || draft.note !== visit.note;
  const send = (of: Pick<LoggedVisit, 'group' | 'heads' | 'note'>) =>
    ask('/api/office/visits/edit', { id: visit.id, planned: visit.planned, ...of });

  async function save(): Promise<void> {
    const done = await task.run(async () => {
      await send({ group: draft.group, heads, note: draft.note });
    });
    if (!done) return;
    const { group, heads: before, note } = visit;
    say(phrase('讲解记录已更正。'), () => void send({ group, heads: before, note }).then(onSaved));
    onSaved();
    onClose();
  }

  return (
    <Dialog title={phrase('更正讲解记录')} isDirty={isDirty && !task.isRunning} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWrong) void save();
        }}
      >
        <Field label={phrase('团组')}>
          <input
            value={draft.group}
            maxLength={60}
            onChange={(event) => setDraft({ ...draft, group: event.target.value })}
          />
        </Field>
        <Field
          label={phrase('参观人数')}
          mistake={isWrong ? phrase('人数是 1 到 9999 的整数，不知道就空着。') : undefined}
        >
          <input
            inputMode="numeric"
            value={draft.heads}
            onChange={(event) => setDraft({ ...draft, heads: event.target.value.trim() })}
          />
        </Field>
        <Field label={phrase('备注')}>
          <textarea
            rows={3}
            maxLength={500}
            value={draft.note}
            onChange={(event) => setDraft({ ...draft, note: event.target.value })}
          />
        </Field>
        <Trouble error={task.error} />
        <p className="choices">
          <button className="button" disabled={!isDirty || isWrong || task.isRunning}>
            {phrase('保存')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
