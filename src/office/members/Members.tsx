import { useState } from 'react';
import type { Person } from '@/core/people/person.ts';
import { address as inLanguage } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { address } from '@/office/desk/ask.ts';
import { say } from '@/office/desk/notices.ts';
import type { Officer } from '@/office/desk/officer.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { useAsked } from '@/office/desk/use-asked.ts';
import { SidePanel } from '@/office/tree/SidePanel.tsx';
import { BranchTree } from '@/office/tree/BranchTree.tsx';
import { useBranches } from '@/office/tree/use-branches.ts';
import { AddDialog } from './AddDialog.tsx';
import { isNarrow, noFilters, peopleQueryOf } from './filters.ts';
import { FilterBar } from './FilterBar.tsx';
import { MemberTable } from './MemberTable.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { PageSteps } from './PageSteps.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PickedBar } from './PickedBar.tsx';
import { type PeoplePage, readAll } from './read-all.ts';
import { ResetDialog } from './ResetDialog.tsx';
import { useFilters } from './use-filters.ts';
import { usePages } from './use-pages.ts';

/** How many members stand on a page. */
const pageSize = 50;

type Opened =
  { kind: 'add' } | { kind: 'person'; person: Person } | { kind: 'move' | 'reset'; people: Person[] } | undefined;

/** `/office/members/`: the branches at the side, the members of the chosen one beside it. */
export function Members({ officer }: { officer: Officer }) {
  const branches = useBranches();
  const [filters, changeFilters] = useFilters();
  const pages = usePages(JSON.stringify(filters));
  const query = peopleQueryOf(filters);
  const list = useAsked<PeoplePage>(address('/api/office/members', { ...query, after: pages.after, limit: pageSize }));
  const [opened, setOpened] = useState<Opened>();
  const [picked, setPicked] = useState<ReadonlyMap<string, Person>>(new Map());
  const { answer: tree } = branches;

  const refresh = () => {
    list.again();
    branches.again();
  };
  const close = () => setOpened(undefined);
  // Whoever resets their own password with others' is signed out before the slips are printed.
  const reset = () => {
    const people = [...picked.values()].filter(({ id }) => id !== officer.id);
    if (people.length === 0) say(phrase('自己的密码在“设置”里改。'));
    else setOpened({ kind: 'reset', people });
  };
  const everyone = { id: '', name: officer.isAdministrator ? phrase('全部人员') : phrase('我负责的全部人员') };
  const title =
    filters.branch === ''
      ? everyone.name
      : filters.branch === 'none'
        ? phrase('没有支部')
        : tree?.get(filters.branch)?.name;

  if (tree === undefined) {
    if (branches.error !== undefined) return <Trouble error={branches.error} onRetry={branches.again} />;
    return <p className="quiet">{phrase('正在读取……')}</p>;
  }
  return (
    <div className="two-columns">
      <SidePanel title={phrase('支部')} chosen={title ?? phrase('找不到这个支部')}>
        <BranchTree
          label={phrase('支部')}
          tree={tree}
          selected={filters.branch}
          onSelect={(branch) => changeFilters({ branch })}
          first={[everyone]}
          last={officer.isAdministrator ? [{ id: 'none', name: phrase('没有支部') }] : []}
        />
      </SidePanel>
      <section className="members" aria-labelledby="list-title">
        <header className="list-head">
          <h2 id="list-title">{title ?? phrase('找不到这个支部')}</h2>
          <p className="choices">
            <button type="button" className="button" onClick={() => setOpened({ kind: 'add' })}>
              {phrase('添加成员')}
            </button>
            <a className="button button-quiet" href={inLanguage('/office/members/import/')}>
              {phrase('导入名单')}
            </a>
            <a className="button button-quiet" href={address('/api/office/members/export', query)} download>
              {phrase('导出')}
            </a>
          </p>
        </header>
        <FilterBar filters={filters} onChange={changeFilters} />
        <Trouble error={list.error} onRetry={list.again} />
        {list.answer && (
          <>
            {list.answer.total > 0 && (
              <PickedBar
                picked={picked}
                total={list.answer.total}
                onPickAll={async () => setPicked(byId((await readAll(query)).filter(({ mayChange }) => mayChange)))}
                onPickNone={() => setPicked(new Map())}
                onMove={() => setOpened({ kind: 'move', people: [...picked.values()] })}
                onReset={reset}
              />
            )}
            <MemberTable
              people={list.answer.members}
              tree={tree}
              isStale={list.isLoading}
              picked={picked}
              onPick={setPicked}
              onOpen={(person) => setOpened({ kind: 'person', person })}
            />
            {list.answer.total === 0 && (
              <Empty
                isNarrow={isNarrow(filters)}
                onAll={() => changeFilters({ ...noFilters, branch: filters.branch })}
              />
            )}
            <PageSteps
              first={pages.number * pageSize + 1}
              shown={list.answer.members.length}
              total={list.answer.total}
              onBack={pages.back}
              onNext={list.answer.next === null ? undefined : () => pages.next(list.answer?.next ?? '')}
            />
          </>
        )}
      </section>
      {opened?.kind === 'add' && (
        <AddDialog
          tree={tree}
          officer={officer}
          branch={
            tree.get(filters.branch)?.id ?? (officer.isAdministrator ? null : (tree.childrenOf(null)[0]?.id ?? null))
          }
          onAdded={refresh}
          onClose={close}
        />
      )}
      {opened?.kind === 'person' && (
        <PersonDialog person={opened.person} tree={tree} officer={officer} onChanged={refresh} onClose={close} />
      )}
      {opened?.kind === 'move' && (
        <MoveDialog
          people={opened.people}
          tree={tree}
          onMoved={() => {
            setPicked(new Map());
            refresh();
          }}
          onClose={close}
        />
      )}
      {opened?.kind === 'reset' && (
        <ResetDialog
          people={opened.people}
          tree={tree}
          onReset={refresh}
          onClose={() => {
            setPicked(new Map());
            close();
          }}
        />
      )}
    </div>
  );
}

function byId(people: readonly Person[]): ReadonlyMap<string, Person> {
  return new Map(people.map((person) => [person.id, person]));
}

function Empty({ isNarrow: isFiltered, onAll }: { isNarrow: boolean; onAll: () => void }) {
  if (!isFiltered) return <p className="empty">{phrase('这里还没有人。可以添加一位，或者导入名单。')}</p>;
  return (
    <p className="empty">
      {phrase('没有符合条件的人。')}
      <button type="button" className="link" onClick={onAll}>
        {phrase('去掉条件')}
      </button>
    </p>
  );
}
