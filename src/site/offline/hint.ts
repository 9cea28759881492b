import { writeLocal } from '@/learner/local.ts';
import { readShelf } from './kept.ts';
import { isWork } from './work-files.ts';

/** Notes for other pages whether anything is kept: those that need not know then load nothing to find out. */
export async function noteWhetherKept(): Promise<void> {
  const { kept } = await readShelf();
  writeLocal('kept', kept.some(({ name }) => isWork(name)) ? 'yes' : null);
}
