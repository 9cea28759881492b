import type { ComponentProps } from 'react';
import type { Branch } from '@/core/people/branch.ts';
import type { Tree } from '@/core/people/tree.ts';
import { phrase } from '@/kit/language/phrase.ts';
import { shortPath } from './short-path.ts';

interface Props extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  tree: Tree<Branch>;
  value: string | null;
  onChoose: (id: string | null) => void;
  /** What it is called when none is chosen; undefined: one must be. */
  none?: string | undefined;
  /** Only these can be chosen. */
  only?: (branch: Branch) => boolean;
}

/** Chooses a branch by its path, in the device's own way: a list that a phone shows as it shows all lists. */
export function BranchSelect({ tree, value, onChoose, none, only = () => true, ...rest }: Props) {
  return (
    <select {...rest} value={value ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
      {(none !== undefined || value === null) && (
        <option value="" disabled={none === undefined}>
          {none ?? phrase('请选择')}
        </option>
      )}
      {tree
        .from(null)
        .filter(only)
        .map(({ id }) => (
          <option key={id} value={id}>
            {shortPath(tree, id).join(' / ')}
          </option>
        ))}
    </select>
  );
}
