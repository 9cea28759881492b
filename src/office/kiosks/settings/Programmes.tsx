import type { Programme, Scene } from '@/core/kiosk/kiosk.schema.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { Field } from '@/office/desk/Field.tsx';
import type { Work } from '@/office/kiosks/KioskGroup.tsx';
import { List } from './List.tsx';
import { WhenFields } from './WhenFields.tsx';
import { WorkSelect } from './WorkSelect.tsx';

interface Props {
  programmes: readonly Programme[];
  works: readonly Work[];
  onChange: (programmes: Programme[]) => void;
}

/** What is shown while nobody is there: programmes, each with its times and its scenes. */
export function Programmes({ programmes, works, onChange }: Props) {
  return (
    <List
      items={programmes}
      least={1}
      most={20}
      nameOf={({ title }) => phrase('节目“{title}”', { title })}
      add={{
        name: phrase('加一个节目'),
        make: () => ({ id: newId(programmes), title: phrase('新节目'), alone: false, scenes: [{ says: '' }] }),
      }}
      onChange={onChange}
    >
      {(programme, set) => (
        <>
          <Field label={phrase('节目的名字')} hint={phrase('观众看不到，统计里用')}>
            <input
              type="text"
              required
              maxLength={20}
              value={programme.title}
              onChange={(event) => set({ ...programme, title: event.target.value })}
            />
          </Field>
          <WhenFields
            when={programme.when ?? {}}
            onChange={(when) => {
              const { when: _, ...rest } = programme;
              set(Object.keys(when).length === 0 ? rest : { ...rest, when });
            }}
          />
          <label className="box">
            <input
              type="checkbox"
              checked={programme.alone}
              onChange={(event) => set({ ...programme, alone: event.target.checked })}
            />
            {phrase('轮到它的时候只放它，如节日专题')}
          </label>
          <List
            items={programme.scenes}
            least={1}
            most={40}
            nameOf={(_, index) => phrase('第 {n} 幕', { n: index + 1 })}
            add={{ name: phrase('加一幕'), make: () => ({ says: '' }) }}
            onChange={(scenes) => set({ ...programme, scenes })}
          >
            {(scene, setScene, index) => (
              <SceneFields
                scene={scene}
                works={works}
                name={phrase('第 {n} 幕', { n: index + 1 })}
                onChange={setScene}
              />
            )}
          </List>
        </>
      )}
    </List>
  );
}

/** What is left empty is not there. */
function SceneFields({
  scene,
  works,
  name,
  onChange,
}: {
  scene: Scene;
  works: readonly Work[];
  name: string;
  onChange: (scene: Scene) => void;
}) {
  const set = (change: { [field in keyof Scene]?: Scene[field] | undefined }): void => {
    const next = Object.entries({ ...scene, ...change }).filter(([, value]) => value !== undefined && value !== '');
    onChange(Object.fromEntries(next) as Scene);
  };
  const text = (field: 'says' | 'figure' | 'source', label: string, longest: number) => (
    <input
      type="text"
      aria-label={`${name}：${label}`}
      placeholder={label}
      maxLength={longest}
      value={scene[field] ?? ''}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  );
  return (
    <div className="kiosk-scene">
      <WorkSelect
        works={works}
        value={scene.work}
        none={phrase('没有画面')}
        label={`${name}：${phrase('画面')}`}
        onChoose={(work) => set({ work })}
      />
      {text('says', phrase('一句话'), 60)}
      {text('figure', phrase('大数字'), 12)}
      {text('source', phrase('出处'), 60)}
      <input
        type="number"
        aria-label={`${name}：${phrase('几秒')}`}
        placeholder={phrase('几秒')}
        min={5}
        max={120}
        value={scene.seconds ?? ''}
        onChange={(event) => set({ seconds: event.target.value === '' ? undefined : event.target.valueAsNumber })}
      />
    </div>
  );
}

/** Counted in records, so no other may have had it: `jie-mu-3`. */
function newId(programmes: readonly Programme[]): string {
  let number = programmes.length + 1;
  while (programmes.some(({ id }) => id === `jie-mu-${String(number)}`)) number++;
  return `jie-mu-${String(number)}`;
}
