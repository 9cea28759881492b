import type { ExhibitKind } from '@/media/hall/exhibit.schema.ts';

/** What kinds of exhibits are called. */
export const kindNames: Record<ExhibitKind, string> = {
  picture: '图',
  text: '文',
  object: '实物模型',
  video: '影片',
  chart: '图表',
  document: '文件',
  timeline: '时间线',
  quiz: '答题台',
  doorway: '门',
};
