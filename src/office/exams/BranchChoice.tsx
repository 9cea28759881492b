import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { shortPath } from '@/office/tree/short-path.ts';

/** Branches by check boxes. One that is chosen takes all below it in. */
export function BranchChoice({
  tree,
  chosen,
  onChange,
}: {
  tree: Tree<Branch>;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const isBelow = (id: string): boolean => chosen.some((other) => other !== id && tree.isWithin(id, other));
  return (
    <fieldset className="exams-branches">
      <legend>{phrase('哪些支部参加（连同下级）')}</legend>
      {tree.from(null).map(({ id }) => (
        <label key={id} className="exams-branch">
          <input
            type="checkbox"
            checked={chosen.includes(id) || isBelow(id)}
            disabled={isBelow(id)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...chosen.filter((other) => !tree.isWithin(other, id)), id]
                  : chosen.filter((other) => other !== id),
              )
            }
          />
          {shortPath(tree, id).join(' / ')}
        </label>
      ))}
    </fieldset>
  );
}
