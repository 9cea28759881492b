import { nameKey } from '@/api/accounts/member.ts';
import type { Mistake, MistakeKind } from '@/core/people/import.ts';
import type { Officer } from '@/core/people/rights.ts';
import { type Role, roleNames, roles as allRoles } from '@/core/people/role.ts';
import { displayNameRule, signInNameRule, tidy } from '@/core/people/text.ts';
import type { branchFinder, FoundBranch } from './find-branch.ts';
import type { Places } from './headings.ts';
import { mistake } from './mistakes.ts';

/** Somebody as a file wants them. */
export interface Planned {
  name: string;
  displayName: string;
  branch: FoundBranch | null;
  roles: Role[];
  organises: FoundBranch | null;
}

/** What a row is examined with. */
export interface Examination {
  places: Places;
  officer: Officer;
  branches: ReturnType<typeof branchFinder>;
  /** `nameKey`s that have an account. */
  taken: ReadonlySet<string>;
  /** `nameKey`s of the rows before, with their rows. */
  seen: Map<string, number>;
}

/** Examines a row: somebody, unless there are mistakes. */
export function examineRow(
  { places, officer, branches, taken, seen }: Examination,
  cells: readonly string[],
  row: number,
): { planned: Planned; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const raw = (column: keyof Places): string => cells[places[column]?.index ?? -1] ?? '';
  const wrong = (column: keyof Places, kind: MistakeKind, value?: string, more?: string | number): void => {
    mistakes.push(mistake(kind, { row, column: places[column]?.heading ?? '' }, value, more));
  };

  function text(column: 'name' | 'displayName', { longest, pattern }: { longest: number; pattern: RegExp }): string {
    const value = tidy(raw(column));
    if (value === '') wrong(column, 'missing', '', places[column]?.heading);
    else if (value.startsWith('\0')) wrong(column, 'not-text', value);
    else if (column === 'name' && /^\d(?:\.\d+)?E\+?\d+$/i.test(value)) wrong(column, 'scientific-number', value);
    else if (value.length > longest) wrong(column, 'too-long', value, longest);
    else if (!pattern.test(value)) wrong(column, 'forbidden-character', value);
    else return value;
    return '';
  }

  function branch(column: 'branch' | 'organises'): FoundBranch | null {
    const value = tidy(raw(column));
    if (value === '') return null;
    const found = branches.find(value);
    if (!('kind' in found)) return found;
    wrong(column, found.kind, found.value, found.more);
    return null;
  }

  const name = text('name', signInNameRule);
  if (name !== '') {
    const key = nameKey(name);
    const earlier = seen.get(key);
    if (earlier !== undefined) wrong('name', 'repeated-name', name, earlier);
    else if (taken.has(key)) wrong('name', 'name-taken', name);
    if (earlier === undefined) seen.set(key, row);
  }
  const displayName = text('displayName', displayNameRule);
  const home = branch('branch');
  if (officer.top !== null && tidy(raw('branch')) === '') wrong('branch', 'missing', '', '支部');

  const roles = new Set<Role>(['member']);
  for (const word of tidy(raw('roles'))
    .split(/[、,;\s]+/)
    .filter((part) => part !== '')) {
    const role = allRoles.find((one) => one === word.toLowerCase() || roleNames[one] === word);
    if (role === undefined) wrong('roles', 'unknown-role', word);
    else if (officer.top !== null && (role === 'editor' || role === 'administrator'))
      wrong('roles', 'role-not-yours', word);
    else roles.add(role);
  }
  const named = branch('organises');
  const isOrganiser = roles.has('organiser');
  // Whoever organises and doesn't say what, organises where they are.
  const organises = isOrganiser ? (named ?? (tidy(raw('organises')) === '' ? home : null)) : null;
  if (!isOrganiser && named !== null) wrong('organises', 'organises-without-role');
  if (isOrganiser && tidy(raw('organises')) === '' && tidy(raw('branch')) === '') wrong('roles', 'organises-missing');
  if (organises !== null && organises.id === officer.top) wrong('roles', 'role-not-yours', roleNames.organiser);

  const planned = { name, displayName, branch: home, roles: allRoles.filter((role) => roles.has(role)), organises };
  return { planned, mistakes };
}
