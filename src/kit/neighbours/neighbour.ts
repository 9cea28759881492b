import type { Activity } from '@/core/place/place.ts';

/** A work before or after another, as its link says it. */
export interface Neighbour {
  title: string;
  url: string;
  kind: '课' | '有声书' | '展馆' | '全景' | '视频' | '测验' | '滑轨';
}

/** Where a work stands: the course by which it is reached, and what comes before and after it there. */
export interface Standing {
  course?: { activity: Activity; title: string; url: string; seal: string; number: number; count: number };
  before?: Neighbour | undefined;
  after?: Neighbour | undefined;
}
