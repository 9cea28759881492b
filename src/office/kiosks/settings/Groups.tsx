import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { Field } from '@/office/desk/Field.tsx';
import type { Work } from '@/office/kiosks/KioskGroup.tsx';
import { List } from './List.tsx';
import { WorkSelect } from './WorkSelect.tsx';

type Group = KioskConfig['home'][number];

/** What visitors may open, in groups. */
export function Groups({
  groups,
  works,
  onChange,
}: {
  groups: readonly Group[];
  works: readonly Work[];
  onChange: (groups: Group[]) => void;
}) {
  const first = works.find(({ activity }) => activity.startsWith('hall/')) ?? works[0];
  const fresh = (first?.activity ?? '') as Group['works'][number];
  return (
    <List
      items={groups}
      least={1}
      most={6}
      nameOf={({ title }) => phrase('“{title}”一组', { title })}
      add={{ name: phrase('加一组'), make: () => ({ title: phrase('新的一组'), works: [fresh] }) }}
      onChange={onChange}
    >
      {(group, set) => (
        <>
          <Field label={phrase('这一组叫什么')}>
            <input
              type="text"
              required
              maxLength={12}
              value={group.title}
              onChange={(event) => set({ ...group, title: event.target.value })}
            />
          </Field>
          <List
            items={group.works}
            least={1}
            most={12}
            nameOf={(_, index) => phrase('第 {n} 个作品', { n: index + 1 })}
            add={{ name: phrase('加一个作品'), make: () => fresh }}
            onChange={(next) => set({ ...group, works: next })}
          >
            {(work, setWork, index) => (
              <WorkSelect
                works={works}
                value={work}
                label={phrase('第 {n} 个作品', { n: index + 1 })}
                onChoose={(place) => place !== undefined && setWork(place)}
              />
            )}
          </List>
        </>
      )}
    </List>
  );
}
