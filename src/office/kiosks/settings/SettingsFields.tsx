import type { ReactNode } from 'react';
import type { KioskConfig } from '@/core/kiosk/kiosk.schema.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { Field } from '@/office/desk/Field.tsx';
import type { Work } from '@/office/kiosks/KioskGroup.tsx';
import { Groups } from './Groups.tsx';
import { Darks, Nights, Sounds } from './Hours.tsx';
import { Programmes } from './Programmes.tsx';
import { WorkSelect } from './WorkSelect.tsx';

interface Props {
  draft: KioskConfig;
  works: readonly Work[];
  onChange: (draft: KioskConfig) => void;
}

/** Everything of a kiosk that can be changed here. */
export function SettingsFields({ draft, works, onChange }: Props) {
  const set = (change: Partial<KioskConfig>): void => onChange({ ...draft, ...change });
  const text = (field: 'title' | 'sentence' | 'touch', longest: number) => (
    <input
      type="text"
      required
      maxLength={longest}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  );
  const seconds = (field: 'idle' | 'ask', least: number, most: number) => (
    <input
      type="number"
      min={least}
      max={most}
      required
      value={Number.isNaN(draft[field]) ? '' : draft[field]}
      onChange={(event) => set({ [field]: event.target.valueAsNumber })}
    />
  );
  const box = (field: 'lowReach' | 'handOff', name: string) => (
    <label className="box">
      <input type="checkbox" checked={draft[field]} onChange={(event) => set({ [field]: event.target.checked })} />
      {name}
    </label>
  );
  return (
    <>
      <div className="pair">
        <Field label={phrase('标题（它在哪里）')}>{text('title', 30)}</Field>
        <Field label={phrase('请人触摸的几个字')}>{text('touch', 12)}</Field>
      </div>
      <Field label={phrase('没有人时的一句话')}>{text('sentence', 24)}</Field>
      <Part name={phrase('没有人时放什么')} isOpen>
        <Programmes programmes={draft.programmes} works={works} onChange={(programmes) => set({ programmes })} />
      </Part>
      <Part name={phrase('观众能打开什么')}>
        <Groups groups={draft.home} works={works} onChange={(home) => set({ home })} />
        <div className="field">
          <p>{phrase('一碰就打开')}</p>
          <WorkSelect
            works={works}
            value={draft.begin}
            none={phrase('先看首屏')}
            label={phrase('一碰就打开')}
            onChoose={(begin) => {
              const { begin: _, ...rest } = draft;
              onChange(begin === undefined ? rest : { ...rest, begin });
            }}
          />
        </div>
      </Part>
      <Part name={phrase('声音、夜色和熄屏')}>
        <h4>{phrase('声音')}</h4>
        <Sounds sound={draft.sound} onChange={(sound) => set({ sound })} />
        <h4>{phrase('夜色')}</h4>
        <Nights times={draft.night} onChange={(night) => set({ night })} />
        <h4>{phrase('熄屏')}</h4>
        <Darks times={draft.dark} onChange={(dark) => set({ dark })} />
      </Part>
      <Part name={phrase('给谁用、多久回到开头')}>
        <div className="pair">
          <Field label={phrase('多少秒没有人碰就问')}>{seconds('idle', 15, 900)}</Field>
          <Field label={phrase('问多少秒')}>{seconds('ask', 5, 60)}</Field>
        </div>
        {box('lowReach', phrase('要碰的都放在屏幕下半部分，坐轮椅的人够得着'))}
        {box('handOff', phrase('显示“带走看”的二维码'))}
        <label className="box">
          <input
            type="checkbox"
            checked={draft.textSize === 'larger'}
            onChange={(event) => set({ textSize: event.target.checked ? 'larger' : 'large' })}
          />
          {phrase('作品里的字再大一号')}
        </label>
      </Part>
    </>
  );
}

function Part({ name, isOpen = false, children }: { name: string; isOpen?: boolean; children: ReactNode }) {
  return (
    <details className="kiosk-part" open={isOpen}>
      <summary>
        <h3>{name}</h3>
      </summary>
      {children}
    </details>
  );
}
