import { siteSchema } from '@/site/site.schema.ts';
import type { Content } from '../content.ts';
import type { Mistake } from '../mistake.ts';
import { schemaProblems } from '../schema-problems.ts';

const file = 'content/site.yaml';

/** The site's settings are complete. */
export function site({ site: yaml, files }: Content): Mistake[] {
  if (!files.has(file)) return [{ file, line: 1, text: '没有 site.yaml。请从项目的原始文件里复制一份' }];
  if (yaml === undefined) return [];
  if (yaml.problems.length > 0) return yaml.problems.map((problem) => ({ file, ...problem }));
  const value = yaml.value ?? {};
  const parsed = siteSchema.safeParse(value);
  if (parsed.success) return [];
  const manner = {
    schema: siteSchema,
    value,
    add: (name: string, example: string, path: readonly PropertyKey[]) =>
      `请在${path.length === 1 ? '文件里' : ` ${String(path[0])} 下面`}加上一行：${name}: ${example}`,
    write: (name: string, example: string) => `${name}: ${example}`,
  };
  return schemaProblems(parsed.error.issues, manner, yaml).map((problem) => ({ file, ...problem }));
}
