import type { KioskPlace } from '@/core/kiosk/kiosk.schema.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Work } from '@/office/kiosks/KioskGroup.tsx';

interface Props {
  works: readonly Work[];
  value: KioskPlace | undefined;
  /** What it is called to choose none; undefined: one must be. */
  none?: string;
  label: string;
  onChoose: (place: KioskPlace | undefined) => void;
}

/** Chooses a work by its title; a part of one that the file names stays as it is. */
export function WorkSelect({ works, value, none, label, onChoose }: Props) {
  const [activity = '', part] = value?.split('#') ?? [];
  const isListed = value === undefined || works.some((work) => work.activity === value);
  const titleOf = (of: string): string => works.find((work) => work.activity === of)?.title ?? of;
  const kinds = [...new Set(works.map((work) => work.activity.split('/')[0] ?? ''))].filter(
    (kind) => kind in kindNames,
  );
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value === '' ? undefined : (event.target.value as KioskPlace))}
    >
      {none !== undefined && <option value="">{none}</option>}
      {!isListed && (
        <option value={value}>
          {part === undefined
            ? titleOf(activity)
            : phrase('{title}里的一处：{part}', { title: titleOf(activity), part })}
        </option>
      )}
      {kinds.map((kind) => (
        <optgroup key={kind} label={kindNames[kind]?.()}>
          {works
            .filter((work) => work.activity.startsWith(`${kind}/`))
            .map((work) => (
              <option key={work.activity} value={work.activity}>
                {work.title}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}

const kindNames: { readonly [kind: string]: () => string } = {
  hall: () => phrase('展馆'),
  panorama: () => phrase('全景'),
  rail: () => phrase('滑轨'),
  video: () => phrase('视频'),
  reading: () => phrase('有声书'),
  quiz: () => phrase('测验'),
  lesson: () => phrase('课'),
  course: () => phrase('课程'),
};
