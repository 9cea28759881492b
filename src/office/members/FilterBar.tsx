import { useEffect, useState } from 'react';
import { personStates } from '@/core/people/person.ts';
import { roleNames, roles } from '@/core/people/role.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import type { Filters } from './filters.ts';
import { stateNames } from './state-names.data.ts';

/** Long enough for the next letter, short enough to seem at once. */
const typing = 300;

/** Search, state, role and when they were added. */
export function FilterBar({ filters, onChange }: { filters: Filters; onChange: (change: Partial<Filters>) => void }) {
  const [text, setText] = useState(filters.text);
  const [known, setKnown] = useState(filters.text);
  // Changed from elsewhere: by going back, or by “no filters”.
  if (known !== filters.text) {
    setKnown(filters.text);
    setText(filters.text);
  }
  useEffect(() => {
    if (text === filters.text) return;
    const timer = setTimeout(() => onChange({ text }), typing);
    return () => clearTimeout(timer);
  }, [text, filters.text, onChange]);

  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{phrase('找人')}</span>
        <input
          type="search"
          placeholder={phrase('姓名或用户名')}
          maxLength={64}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label>
        <span>{phrase('状态')}</span>
        <select value={filters.state} onChange={(event) => onChange({ state: event.target.value as Filters['state'] })}>
          <option value="">{phrase('不限')}</option>
          {personStates.map((state) => (
            <option key={state} value={state}>
              {anyPhrase(stateNames[state])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{phrase('角色')}</span>
        <select value={filters.role} onChange={(event) => onChange({ role: event.target.value as Filters['role'] })}>
          <option value="">{phrase('不限')}</option>
          {roles
            .filter((role) => role !== 'member')
            .map((role) => (
              <option key={role} value={role}>
                {anyPhrase(roleNames[role])}
              </option>
            ))}
        </select>
      </label>
      <label>
        <span>{phrase('从哪天起加入')}</span>
        <input type="date" value={filters.since} onChange={(event) => onChange({ since: event.target.value })} />
      </label>
    </form>
  );
}
