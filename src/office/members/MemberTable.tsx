import type { Branch } from '@/core/people/branch.ts';
import type { Person } from '@/core/people/person.ts';
import { roleNames } from '@/core/people/role.ts';
import type { Tree } from '@/core/people/tree.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { dayOf } from '@/office/desk/day.ts';
import { shortPath } from '@/office/tree/short-path.ts';

interface Props {
  people: Person[];
  tree: Tree<Branch>;
  /** Something newer is on its way. */
  isStale: boolean;
  picked: ReadonlyMap<string, Person>;
  onPick: (picked: ReadonlyMap<string, Person>) => void;
  onOpen: (person: Person) => void;
}

/** The members of a page. On phones each becomes a card; the roles of the table's parts are said for that. */
export function MemberTable({ people, tree, isStale, picked, onPick, onOpen }: Props) {
  const open = people.filter(({ mayChange }) => mayChange);
  const areAllPicked = open.length > 0 && open.every(({ id }) => picked.has(id));

  function pick(some: Person[], isPicked: boolean): void {
    const next = new Map(picked);
    for (const person of some) {
      if (isPicked) next.set(person.id, person);
      else next.delete(person.id);
    }
    onPick(next);
  }

  if (people.length === 0) return null;
  return (
    <table className="list" role="table" aria-labelledby="list-title" aria-busy={isStale}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" className="tick">
            <input
              type="checkbox"
              aria-label={phrase('选中这一页')}
              checked={areAllPicked}
              disabled={open.length === 0}
              onChange={(event) => pick(open, event.target.checked)}
            />
          </th>
          <th role="columnheader">{phrase('姓名')}</th>
          <th role="columnheader">{phrase('用户名')}</th>
          <th role="columnheader">{phrase('支部')}</th>
          <th role="columnheader">{phrase('角色')}</th>
          <th role="columnheader">{phrase('最近登录')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {people.map((person) => (
          <tr key={person.id} role="row" className={person.deactivated === null ? undefined : 'off'}>
            <td role="cell" className="tick">
              <input
                type="checkbox"
                aria-label={phrase('选中{name}', { name: person.displayName })}
                checked={picked.has(person.id)}
                disabled={!person.mayChange}
                onChange={(event) => pick([person], event.target.checked)}
              />
            </td>
            <th role="rowheader" scope="row">
              <button type="button" className="link" onClick={() => onOpen(person)}>
                {person.displayName}
              </button>
            </th>
            <td role="cell" className="figures user-name">
              {person.name}
            </td>
            <td role="cell" className="branch">
              {person.branch === null ? (
                <span className="quiet">{phrase('没有支部')}</span>
              ) : (
                <Path tree={tree} id={person.branch} />
              )}
            </td>
            <td role="cell" className="roles">
              {person.roles
                .filter((role) => role !== 'member')
                .map((role) => anyPhrase(roleNames[role]))
                .join(phrase('、'))}
            </td>
            <td role="cell" className="figures seen">
              <Standing person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The branch itself in ink, what is above it quieter. */
function Path({ tree, id }: { tree: Tree<Branch>; id: string }) {
  const names = shortPath(tree, id);
  return (
    <>
      {names.length > 1 && <span className="quiet">{names.slice(0, -1).join(' / ')} / </span>}
      {names.at(-1)}
    </>
  );
}

function Standing({ person: { deactivated, signedIn } }: { person: Person }) {
  if (deactivated !== null) return <span className="state-off">{phrase('已停用')}</span>;
  return signedIn === null ? <span className="quiet">{phrase('还没登录过')}</span> : <>{dayOf(signedIn)}</>;
}
