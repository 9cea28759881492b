import type { z } from 'astro/zod';
import { format } from 'prettier';
import { kioskSchema } from '@/core/kiosk/kiosk.schema.ts';
import { whenSchema } from '@/core/kiosk/when.schema.ts';
import type { InteractionKind } from '@/kit/interaction/interaction.ts';
import { interactionNames } from '@/kit/interaction/kind-names.data.ts';
import { questionSchema } from '@/kit/question/question.schema.ts';
import { exhibitSchema, type ExhibitKind } from '@/media/hall/exhibit.schema.ts';
import { kindNames } from '@/media/hall/kind-names.data.ts';
import { hotspotSchema, type HotspotKind } from '@/media/panorama/hotspot.schema.ts';
import { hotspotNames } from '@/media/panorama/kind-names.data.ts';
import { contentSchema, type StopContent } from '@/media/rail/content.schema.ts';
import { contentNames } from '@/media/rail/kind-names.data.ts';
import { videoInteraction } from '@/media/video/timeline.schema.ts';
import { embeds } from '@/media/embeds.schema.ts';
import { siteSchema } from '@/site/site.schema.ts';
import { traditionalSchema } from '@/site/traditional.schema.ts';
import { fieldOf, optionsOf, shapeOf, typeOf, type Field } from '../check-content/field.ts';
import { typesInChinese } from '../check-content/question-types.ts';
import { workKinds } from '../check-content/work-kinds.ts';

// The two zods share their registry and their inside.
const [kiosk, when] = [kioskSchema, whenSchema].map((schema) => schema as unknown as z.ZodType) as [
  z.ZodType,
  z.ZodType,
];

/** Markdown that lists every field that editors may fill in: `docs/editors/fields.md`. */
export async function fieldTables(): Promise<string> {
  const sections = [
    '# 各项一览',
    '这一页由 `node scripts/editor-docs.ts` 从程序的规则生成，请不要手改。怎样使用见[编辑手册](README.md)。',
    '## 作品',
    ...Object.entries(workKinds).flatMap(([kind, { name, file, schema }]) => [
      `### ${name}（content/${kind}/编号/${file}）`,
      table(schema),
      ...inner(schema),
    ]),
    '## 组件',
    ...Object.entries(embeds).flatMap(([tag, { schema, description }]) => [
      `### ${tag}：${description}`,
      Object.keys(schema.shape).length === 0 ? '没有属性。' : table(schema),
    ]),
    '## 题目',
    ...optionsOf(questionSchema).flatMap((option) => {
      const type = typeOf(option);
      return [`### ${type}：${typesInChinese[type] ?? ''}题`, table(option), ...inner(option)];
    }),
    '## 展品',
    ...optionsOf(exhibitSchema).flatMap((option) => {
      const kind = typeOf(option, 'kind');
      return [`### ${kind}：${kindNames[kind as ExhibitKind]}`, table(option), ...inner(option)];
    }),
    '## 热点',
    ...optionsOf(hotspotSchema).flatMap((option) => {
      const kind = typeOf(option, 'kind');
      return [`### ${kind}：${hotspotNames[kind as HotspotKind]}`, table(option), ...inner(option)];
    }),
    '## 站的内容',
    ...optionsOf(contentSchema).flatMap((option) => {
      const kind = typeOf(option, 'kind');
      return [`### ${kind}：${contentNames[kind as StopContent['kind']]}`, table(option), ...inner(option)];
    }),
    '## 互动',
    '视频里这样写；有声书里没有 `until`，`at` 写那一句开头的几个字，选路的 `to` 也是。',
    ...optionsOf(videoInteraction).flatMap((option) => {
      const kind = typeOf(option, 'kind');
      return [`### ${kind}：${interactionNames[kind as InteractionKind]}`, table(option), ...inner(option)];
    }),
    '## 一体机（content/kiosk/编号.yaml）',
    table(kiosk),
    ...inner(kiosk),
    '什么时候（`when`）里面：',
    table(when),
    '画面（`scenes`）里面：',
    table(shapeOf(shapeOf(kiosk)['programmes']!)['scenes']!),
    '## 网站（content/site.yaml）',
    table(siteSchema),
    ...inner(siteSchema),
    '## 繁体用词（content/zh-hant.yaml）',
    table(traditionalSchema),
  ];
  return format(sections.join('\n\n'), { parser: 'markdown' });
}

function table(schema: z.ZodType): string {
  const rows = Object.entries(shapeOf(schema))
    .filter(([name, field]) => name !== 'type' && fieldOf(field).title !== undefined)
    .map(([name, field]) => row(name, fieldOf(field), !field.safeParse(undefined).success));
  return ['| 名称 | 中文名 | 必填 | 说明 | 例子 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function row(name: string, { title, description, example }: Field, required: boolean): string {
  const cells = [`\`${name}\``, title, required ? '必填' : '', description, example ? `\`${example}\`` : ''];
  return `| ${cells.map((cell) => (cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The tables of what stands inside fields: the entries of a list, or fields of their own. */
function inner(schema: z.ZodType): string[] {
  return Object.entries(shapeOf(schema)).flatMap(([name, field]) => {
    const inside = Object.keys(shapeOf(field)).length > 0;
    return inside ? [`${fieldOf(field).title ?? ''}（\`${name}\`）里面：`, table(field)] : [];
  });
}
