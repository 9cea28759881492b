import type { z } from 'astro/zod';
import { childOf, fieldsAt } from './field.ts';
import { issueText, meantField, unknownField, type Manner } from './issue-text.ts';
import type { Problem } from './yaml-problem.ts';

type Path = readonly PropertyKey[];

/** Where the fields stand that a schema looked at. */
export interface Lines {
  lineOf(path: Path): number;
  lineOfKey(path: Path, key: string): number;
}

/** What a schema refused, in sentences. A missing field is left out where a misspelt one stands in its place. */
export function schemaProblems(issues: z.core.$ZodIssue[], manner: Manner, lines: Lines): Problem[] {
  const misspelt = misspeltFields(issues, manner);
  const named = manner.named ?? (() => '');
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        line: lines.lineOfKey(issue.path, key),
        text: `${named(issue.path)}${unknownField(key, fieldsAt(manner.schema, issue.path, manner.value))}`,
      }));
    }
    const isMissing = issue.path.reduce(childOf, manner.value) === undefined;
    if (isMissing && misspelt.has(issue.path.join('/'))) return [];
    return [{ line: lines.lineOf(issue.path), text: `${named(issue.path)}${issueText(issue, manner)}` }];
  });
}

/** The paths of the fields that unknown names probably mean. */
function misspeltFields(issues: z.core.$ZodIssue[], { schema, value }: Manner): Set<string> {
  const paths = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, meantField(key, fieldsAt(schema, issue.path, value)) ?? ''].join('/'))
      : [],
  );
  return new Set(paths);
}
