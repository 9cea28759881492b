import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { Field } from '@/office/desk/Field.tsx';
import { List } from './List.tsx';
import { WhenFields } from './WhenFields.tsx';

type Sound = KioskConfig['sound'][number];

/** How loud it may be, and when; the first that fits counts. */
export function Sounds({ sound, onChange }: { sound: readonly Sound[]; onChange: (sound: Sound[]) => void }) {
  return (
    <List
      items={sound}
      most={12}
      nameOf={(_, index) => phrase('第 {n} 条音量', { n: index + 1 })}
      add={{ name: phrase('加一条音量'), make: (): Sound => ({ level: 60 }) }}
      onChange={onChange}
    >
      {(one, set) => (
        <>
          <Field label={phrase('最大音量（百分之几，0 是静音）')}>
            <input
              type="number"
              min={0}
              max={100}
              required
              value={Number.isNaN(one.level) ? '' : one.level}
              onChange={(event) => set({ ...one, level: event.target.valueAsNumber })}
            />
          </Field>
          <WhenFields
            when={one.when ?? {}}
            onChange={(when) => set(Object.keys(when).length === 0 ? { level: one.level } : { level: one.level, when })}
          />
        </>
      )}
    </List>
  );
}

interface Spans {
  times: KioskConfig['dark'];
  onChange: (times: KioskConfig['dark']) => void;
}

/** When the screen has the night's colours. */
export function Nights({ times, onChange }: Spans) {
  return (
    <List
      items={times}
      most={12}
      nameOf={(_, index) => phrase('第 {n} 段夜色', { n: index + 1 })}
      add={{ name: phrase('加一段夜色'), make: () => ({ hours: ['18:00-07:30'] }) }}
      onChange={onChange}
    >
      {(when, set) => <WhenFields when={when} onChange={set} />}
    </List>
  );
}

/** When the screen is dark. */
export function Darks({ times, onChange }: Spans) {
  return (
    <List
      items={times}
      most={12}
      nameOf={(_, index) => phrase('第 {n} 段熄屏', { n: index + 1 })}
      add={{ name: phrase('加一段熄屏'), make: () => ({ hours: ['20:00-07:30'] }) }}
      onChange={onChange}
    >
      {(when, set) => <WhenFields when={when} onChange={set} />}
    </List>
  );
}
