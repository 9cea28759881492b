import { useState } from 'react';
import type { Branch } from '@/core/people/branch.ts';
import { phrase } from '@/kit/language/phrase.ts';
import type { Officer } from '@/office/desk/officer.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { BranchTree } from '@/office/tree/BranchTree.tsx';
import { SidePanel } from '@/office/tree/SidePanel.tsx';
import { useBranches } from '@/office/tree/use-branches.ts';
import { BranchView } from './BranchView.tsx';
import { MoveBranch } from './MoveBranch.tsx';
import { NameDialog } from './NameDialog.tsx';
import { removeBranch } from './remove-branch.ts';

type Opened =
  | { kind: 'add'; parent: Branch | null }
  | { kind: 'rename'; branch: Branch }
  | { kind: 'move'; branch: Branch }
  | undefined;

/** `/office/branches/`: the tree at the side, the chosen branch and what can be done with it beside it. */
export function Branches({ officer }: { officer: Officer }) {
  const branches = useBranches();
  const [selected, setSelected] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const [trouble, setTrouble] = useState<unknown>(undefined);
  const { answer: tree } = branches;

  if (tree === undefined) {
    if (branches.error !== undefined) return <Trouble error={branches.error} onRetry={branches.again} />;
    return <p className="quiet">{phrase('正在读取……')}</p>;
  }
  const branch = tree.get(selected ?? '') ?? tree.childrenOf(null)[0];
  const close = () => setOpened(undefined);
  const addTop = officer.isAdministrator && (
    <button
      type="button"
      className={branch ? 'button button-quiet' : 'button'}
      onClick={() => setOpened({ kind: 'add', parent: null })}
    >
      {phrase('新建顶级组织')}
    </button>
  );

  return (
    <>
      {branch === undefined ? (
        <div className="empty">
          <p>{phrase('还没有组织。先建一个顶级的（比如单位的党委），再在它下面建支部。')}</p>
          <p className="choices foot">{addTop}</p>
        </div>
      ) : (
        <div className="two-columns">
          <SidePanel title={phrase('组织')} chosen={branch.name}>
            <BranchTree label={phrase('组织')} tree={tree} selected={branch.id} onSelect={setSelected} />
            <p className="choices foot">{addTop}</p>
          </SidePanel>
          <BranchView
            branch={branch}
            tree={tree}
            // The branch that somebody organises is in the hands of those above.
            mayChange={officer.isAdministrator || branch.parent !== null}
            trouble={trouble}
            onSelect={setSelected}
            onAdd={() => setOpened({ kind: 'add', parent: branch })}
            onRename={() => setOpened({ kind: 'rename', branch })}
            onMove={() => setOpened({ kind: 'move', branch })}
            onRemove={() => {
              setTrouble(undefined);
              removeBranch(branch, branches.again).then(() => setSelected(branch.parent ?? undefined), setTrouble);
            }}
          />
        </div>
      )}
      {(opened?.kind === 'add' || opened?.kind === 'rename') && (
        <NameDialog
          of={opened.kind === 'rename' ? opened.branch : null}
          parent={opened.kind === 'add' ? opened.parent : null}
          onDone={(named) => {
            setSelected(named.id);
            branches.again();
            close();
          }}
          onUndone={branches.again}
          onClose={close}
        />
      )}
      {opened?.kind === 'move' && (
        <MoveBranch
          branch={opened.branch}
          tree={tree}
          isAdministrator={officer.isAdministrator}
          onMoved={branches.again}
          onClose={close}
        />
      )}
    </>
  );
}
