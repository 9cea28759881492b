import type { StopContent } from './content.schema.ts';

/** What kinds of content of a stop are called. */
export const contentNames: Record<StopContent['kind'], string> = {
  text: '文字',
  picture: '图片',
  video: '影片',
  object: '立体模型',
  chart: '图表',
};
