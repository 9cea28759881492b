import { type When, weekdays } from '@/core/kiosk/when.schema.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';

/** When something is so: times of a day, days of the week, dates. What is left empty always fits. */
export function WhenFields({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const set = (change: { [field in keyof When]?: When[field] | undefined }): void => {
    const next = Object.entries({ ...when, ...change }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(next) as When);
  };
  const hours = when.hours ?? [];
  const setHours = (next: string[]): void => set({ hours: next.length === 0 ? undefined : next });
  return (
    <div className="kiosk-when">
      {hours.map((span, index) => {
        const [from = '', until = ''] = span.split('-');
        const put = (change: string): void => setHours(hours.map((one, at) => (at === index ? change : one)));
        return (
          <p key={index} className="span">
            <input
              type="time"
              aria-label={phrase('从几点')}
              value={from}
              onChange={(event) => put(`${event.target.value}-${until}`)}
            />
            {phrase('到')}
            <input
              type="time"
              aria-label={phrase('到几点')}
              value={until === '24:00' ? '00:00' : until}
              onChange={(event) => put(`${from}-${event.target.value === '00:00' ? '24:00' : event.target.value}`)}
            />
            <button
              type="button"
              className="link"
              aria-label={phrase('去掉这一段')}
              onClick={() => setHours(hours.filter((_, at) => at !== index))}
            >
              ✕
            </button>
          </p>
        );
      })}
      {hours.length < 6 && (
        <button type="button" className="link" onClick={() => setHours([...hours, '08:30-17:30'])}>
          ＋ {hours.length === 0 ? phrase('只在几点到几点') : phrase('再加一段')}
        </button>
      )}
      <details open={when.days !== undefined || when.from !== undefined || when.until !== undefined}>
        <summary>{phrase('星期和日期')}</summary>
        <p className="days">
          {weekdays.map((day) => {
            const chosen = when.days ?? [];
            return (
              <label key={day}>
                <input
                  type="checkbox"
                  checked={chosen.includes(day)}
                  onChange={(event) => {
                    const next = weekdays.filter((one) => (one === day ? event.target.checked : chosen.includes(one)));
                    set({ days: next.length === 0 ? undefined : next });
                  }}
                />
                {anyPhrase(day)}
              </label>
            );
          })}
        </p>
        <p className="span">
          <input
            type="date"
            aria-label={phrase('从哪天起')}
            value={when.from ?? ''}
            onChange={(event) => set({ from: event.target.value || undefined })}
          />
          {phrase('到')}
          <input
            type="date"
            aria-label={phrase('到哪天止')}
            value={when.until ?? ''}
            onChange={(event) => set({ until: event.target.value || undefined })}
          />
        </p>
      </details>
    </div>
  );
}
