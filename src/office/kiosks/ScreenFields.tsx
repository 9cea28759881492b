import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { Field } from '@/office/desk/Field.tsx';
import { BranchSelect } from '@/office/tree/BranchSelect.tsx';

/** What people say of a screen: where it stands, and who looks after it. */
export interface ScreenDraft {
  name: string;
  branch: string | null;
}

export function ScreenFields({
  draft,
  tree,
  mayBeAnywhere,
  onChange,
}: {
  draft: ScreenDraft;
  tree: Tree<Branch>;
  mayBeAnywhere: boolean;
  onChange: (draft: ScreenDraft) => void;
}) {
  return (
    <>
      <Field label={phrase('屏的名字')} hint={phrase('写它在哪里，如：一楼大厅左侧')}>
        <input
          type="text"
          required
          maxLength={60}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
        />
      </Field>
      <Field label={phrase('由哪个支部照看')} hint={phrase('这个支部和上级支部的组织员能看到它、管它')}>
        <BranchSelect
          tree={tree}
          value={draft.branch}
          onChoose={(branch) => onChange({ ...draft, branch })}
          none={mayBeAnywhere ? phrase('只由管理员照看') : undefined}
          required={!mayBeAnywhere}
        />
      </Field>
    </>
  );
}
