import { useMemo, useState } from 'react';
import { addDays } from '@/core/day/day.ts';
import type { exportKinds, Figure, OfficeKiosk } from '@/core/kiosk/office.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { address } from '@/office/desk/ask.ts';
import { dayOf, parseDay } from '@/office/desk/day.ts';
import { Field } from '@/office/desk/Field.tsx';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { DayChart } from './DayChart.tsx';
import { SumTable } from './SumTable.tsx';
import { sumsOf, visitsByDay } from './sums.ts';

interface Answer {
  figures: Figure[];
  screens: { id: string; name: string; kiosk: string }[];
}

/** Visits and proof of play, by day, screen and work. */
export function Figures({ kiosks }: { kiosks: readonly OfficeKiosk[] }) {
  const [today] = useState(() => dayOf(Date.now()));
  const [from, setFrom] = useState(() => addDays(today, -27));
  const [until, setUntil] = useState(today);
  const [kiosk, setKiosk] = useState('');
  const query = { from, until, kiosk };
  const isAsked = from !== '' && until !== '' && from <= until;
  const { answer, error, isLoading, again } = useAsked<Answer>(
    isAsked ? address('/api/office/kiosks/figures', query) : null,
  );
  const days = useMemo(() => (answer ? visitsByDay(answer.figures, from, until) : []), [answer, from, until]);
  const exportAs = (what: (typeof exportKinds)[number], as: 'csv' | 'xlsx'): string =>
    address('/api/office/kiosks/export', { ...query, what, as });

  return (
    <section aria-label={phrase('人次和播放')} aria-busy={isLoading}>
      <div className="kiosk-range">
        <Field label={phrase('从')}>
          <input type="date" value={from} max={until} onChange={(event) => setFrom(parseDay(event.target.value))} />
        </Field>
        <Field label={phrase('到')}>
          <input type="date" value={until} min={from} onChange={(event) => setUntil(parseDay(event.target.value))} />
        </Field>
        <Field label={phrase('一体机')}>
          <select value={kiosk} onChange={(event) => setKiosk(event.target.value)}>
            <option value="">{phrase('全部')}</option>
            {kiosks.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Trouble error={error} onRetry={again} />
      {!isAsked && <p className="quiet">{phrase('请选好从哪天到哪天。')}</p>}
      {isAsked && answer && <Shown answer={answer} days={days} exportAs={exportAs} />}
    </section>
  );
}

function Shown({
  answer: { figures, screens },
  days,
  exportAs,
}: {
  answer: Answer;
  days: { day: string; count: number }[];
  exportAs: (what: (typeof exportKinds)[number], as: 'csv' | 'xlsx') => string;
}) {
  const nameOf = (id: string): string => screens.find((screen) => screen.id === id)?.name ?? id;
  const visits = sumsOf(figures, 'visit', ({ screen }) => screen).map((sum) => ({ ...sum, title: nameOf(sum.key) }));
  const works = sumsOf(figures, 'work', ({ subject }) => subject);
  const shown = sumsOf(figures, 'shown', ({ screen, subject }) => `${screen} ${subject}`).map((sum) => ({
    ...sum,
    title: `${sum.title} · ${nameOf(sum.key.split(' ')[0] ?? '')}`,
  }));
  const total = days.reduce((sum, { count }) => sum + count, 0);
  if (figures.length === 0) {
    return (
      <p className="empty">{phrase('这些天还没有统计。屏登记好、有人用过以后，这里就有；只数人次，不记是谁。')}</p>
    );
  }
  return (
    <>
      <section className="kiosk-figures">
        <header className="list-head">
          <h2>
            <b className="figures">{total}</b> {phrase('人次')}
          </h2>
          <Export name={phrase('导出人次')} what="visits" exportAs={exportAs} />
        </header>
        <DayChart days={days} />
        {visits.length > 0 && <SumTable head={phrase('屏')} unit={phrase('人次')} sums={visits} />}
      </section>
      {works.length > 0 && (
        <section className="kiosk-figures">
          <header className="list-head">
            <h2>{phrase('打开最多的')}</h2>
            <Export name={phrase('导出内容')} what="works" exportAs={exportAs} />
          </header>
          <SumTable head={phrase('作品')} unit={phrase('打开')} sums={works} />
        </section>
      )}
      {shown.length > 0 && (
        <section className="kiosk-figures">
          <header className="list-head">
            <h2>{phrase('自己放了什么')}</h2>
            <Export name={phrase('导出播放证明')} what="shown" exportAs={exportAs} />
          </header>
          <SumTable head={phrase('画面')} unit={phrase('播放')} sums={shown} />
        </section>
      )}
    </>
  );
}

function Export({
  name,
  what,
  exportAs,
}: {
  name: string;
  what: (typeof exportKinds)[number];
  exportAs: (what: (typeof exportKinds)[number], as: 'csv' | 'xlsx') => string;
}) {
  return (
    <p className="choices">
      {(['csv', 'xlsx'] as const).map((as) => (
        <a key={as} className="button button-quiet" href={exportAs(what, as)} download>
          {as === 'csv' ? phrase('{name}（CSV）', { name }) : phrase('Excel')}
        </a>
      ))}
    </p>
  );
}
