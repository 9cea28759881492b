import { useState } from 'react';
import type { KioskScreen } from '@/core/kiosk/office.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { ask } from '@/office/desk/ask.ts';
import { Dialog } from '@/office/desk/Dialog.tsx';
import { Field } from '@/office/desk/Field.tsx';
import { say } from '@/office/desk/notices.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useTask } from '@/office/desk/use-task.ts';
import { lengthInWords } from './times.ts';

const lengths = [15, 60, 300, 1800];

/** Shows a sentence on screens, over whatever they show. */
export function MessageDialog({
  screens,
  onDone,
  onClose,
}: {
  screens: readonly KioskScreen[];
  onDone: () => void;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [seconds, setSeconds] = useState(60);
  const task = useTask();
  const [only] = screens;
  const title =
    screens.length === 1 && only
      ? phrase('在“{name}”上显示一句话', { name: only.name })
      : phrase('在 {n} 块屏上显示一句话', { n: screens.length });

  async function send(): Promise<void> {
    const order = { do: 'message', text: text.trim(), seconds };
    const isDone = await task.run(async () => {
      await ask('/api/office/kiosks/tell', { ids: screens.map(({ id }) => id), order });
    });
    if (!isDone) return;
    say(phrase('送出去了。连着的屏马上显示。'));
    onDone();
    onClose();
  }

  return (
    <Dialog title={title} isDirty={text !== ''} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Trouble error={task.error} />
        <Field label={phrase('一句话')} hint={phrase('不超过 40 个字：远处也要看得清。如：九点闭馆，请准备离开')}>
          <input
            type="text"
            required
            maxLength={40}
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Field label={phrase('显示多久')}>
          <select value={seconds} onChange={(event) => setSeconds(Number(event.target.value))}>
            {lengths.map((one) => (
              <option key={one} value={one}>
                {lengthInWords(one)}
              </option>
            ))}
          </select>
        </Field>
        <p className="foot">
          <button type="submit" className="button" disabled={task.isRunning || text.trim() === ''}>
            {phrase('显示')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
