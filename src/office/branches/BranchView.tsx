import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { address as inLanguage } from '@/kit/language/address.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { address } from '@/office/desk/ask.ts';
import { Trouble } from '@/office/desk/Trouble.tsx';
import { membersBelow } from '@/office/tree/rows.ts';

interface Props {
  branch: Branch;
  tree: Tree<Branch>;
  /** Whether it itself may be renamed, moved and removed. */
  mayChange: boolean;
  trouble: unknown;
  onSelect: (id: string) => void;
  onAdd: () => void;
  onRename: () => void;
  onMove: () => void;
  onRemove: () => void;
}

/** One branch: where it stands, who and what is in it, and what can be done with it. */
export function BranchView({ branch, tree, mayChange, trouble, ...props }: Props) {
  const sums = membersBelow(tree);
  const members = sums.get(branch.id) ?? 0;
  const children = tree.childrenOf(branch.id);
  const above = branch.parent === null ? '' : tree.pathOf(branch.parent).replaceAll('/', ' / ');
  const isEmpty = branch.members === 0 && children.length === 0;
  return (
    <section className="branch" aria-labelledby="branch-name">
      {above && <p className="branch-path">{above}</p>}
      <h2 id="branch-name">{branch.name}</h2>
      <p className="facts">
        {members === 0 ? (
          phrase('还没有人。')
        ) : (
          <>
            <a href={address(inLanguage('/office/members/'), { branch: branch.id })}>
              {phrase('共 {count} 人', { count: members })}
            </a>
            {children.length > 0 && phrase('，其中直属 {count} 人', { count: branch.members })}
            {phrase('。')}
          </>
        )}
      </p>
      <Trouble error={trouble} />
      <p className="choices">
        <button type="button" className="button" onClick={props.onAdd}>
          {phrase('新建下级支部')}
        </button>
        {mayChange && (
          <>
            <button type="button" className="button button-quiet" onClick={props.onRename}>
              {phrase('改名')}
            </button>
            <button type="button" className="button button-quiet" onClick={props.onMove}>
              {phrase('移动')}
            </button>
            <button type="button" className="button button-quiet" disabled={!isEmpty} onClick={props.onRemove}>
              {phrase('删除')}
            </button>
          </>
        )}
      </p>
      {mayChange && !isEmpty && <p className="note small">{phrase('要删除它，先移走里面的人和下级支部。')}</p>}
      {children.length > 0 && (
        <div className="children">
          <h3>{phrase('下级')}</h3>
          <ul>
            {children.map(({ id, name }) => (
              <li key={id}>
                <button type="button" className="link" onClick={() => props.onSelect(id)}>
                  {name}
                </button>
                <span className="quiet figures">{phrase('{count} 人', { count: sums.get(id) ?? 0 })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
