import type { Branch } from '@/core/people/branch.ts';
import { type Role, roleNames } from '@/core/people/role.ts';
import type { Tree } from '@/core/people/tree.ts';
import { anyPhrase, phrase } from '@/kit/language/phrase.ts';
import { Field } from '@/office/desk/Field.tsx';
import { BranchSelect } from '@/office/tree/BranchSelect.tsx';
import { type Draft, type Mistakes, withRole } from './draft.ts';

interface Props {
  draft: Draft;
  mistakes: Mistakes;
  tree: Tree<Branch>;
  /** Administrators give all roles, and may leave somebody without a branch. */
  isAdministrator: boolean;
  isLocked?: boolean;
  onChange: (draft: Draft) => void;
}

/** What each role may do, beside its box. */
const roleHints = (): { readonly [role in Exclude<Role, 'member'>]: string } => ({
  editor: phrase('写课、出题、发布'),
  guide: phrase('用手机带着屏幕讲解'),
  organiser: phrase('管理一个支部和它下级的人员'),
  administrator: phrase('管理全部人员、组织和日志'),
});

/** The fields of a member: names, branch, roles. */
export function PersonFields({ draft, mistakes, tree, isAdministrator, isLocked = false, onChange }: Props) {
  const given: Exclude<Role, 'member'>[] = isAdministrator
    ? ['editor', 'guide', 'organiser', 'administrator']
    : ['guide', 'organiser'];
  const tops = new Set(tree.childrenOf(null).map(({ id }) => id));
  return (
    <fieldset className="plain" disabled={isLocked}>
      <div className="pair">
        <Field label={phrase('姓名')} mistake={mistakes.displayName}>
          <input
            value={draft.displayName}
            autoComplete="off"
            onChange={(event) => onChange({ ...draft, displayName: event.target.value })}
          />
        </Field>
        <Field label={phrase('用户名')} hint={phrase('登录时用，不能重复')} mistake={mistakes.name}>
          <input
            value={draft.name}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
          />
        </Field>
      </div>
      <Field label={phrase('支部')} mistake={mistakes.branch}>
        <BranchSelect
          tree={tree}
          value={draft.branch}
          none={isAdministrator ? phrase('（没有支部）') : undefined}
          onChoose={(branch) => onChange({ ...draft, branch })}
        />
      </Field>
      <fieldset className="plain roles">
        <legend>{phrase('角色')}</legend>
        <p className="small quiet">{phrase('人人都是成员，可以学习。需要时再加：')}</p>
        {given.map((role) => (
          <label key={role} className="box">
            <input
              type="checkbox"
              checked={draft.roles.includes(role)}
              onChange={(event) => onChange(withRole(draft, role, event.target.checked))}
            />
            <span>
              {anyPhrase(roleNames[role])} <span className="small quiet">{roleHints()[role]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {draft.roles.includes('organiser') && (
        <Field label={phrase('负责支部')} hint={phrase('连同它的下级')} mistake={mistakes.organises}>
          <BranchSelect
            tree={tree}
            value={draft.organises}
            // An organiser makes organisers of branches below their own only.
            only={({ id }) => isAdministrator || !tops.has(id)}
            onChoose={(organises) => onChange({ ...draft, organises })}
          />
        </Field>
      )}
    </fieldset>
  );
}
