import { type Activity, isActivity } from '@/core/place/place.ts';
import { readLocal, writeLocal } from '@/learner/local.ts';

/** What is playing on this device, for the page that comes next. The shell looks only whether there is any. */
export interface Memory {
  activity: Activity;
  sentence: string;
  /** The sleep timer: its choice and the seconds that are left of it. */
  sleep?: { choice: number | 'part'; left: number };
  /** When this was true. */
  at: number;
  /** The page was left then, while it played. */
  isLeft: boolean;
}

const key = 'listening';

export function remembered(): Memory | undefined {
  try {
    const memory = JSON.parse(readLocal(key) ?? 'null') as Partial<Memory> | null;
    if (typeof memory?.activity !== 'string' || typeof memory.sentence !== 'string') return undefined;
    return isActivity(memory.activity) ? (memory as Memory) : undefined;
  } catch {
    return undefined;
  }
}

export function rememberListening(memory: Memory | undefined): void {
  writeLocal(key, memory ? JSON.stringify(memory) : null);
}
