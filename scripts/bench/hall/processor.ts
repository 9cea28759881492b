import { readFile, readdir } from 'node:fs/promises';

interface Process {
  parent: string;
  /** Milliseconds of processor time, user's and system's. */
  milliseconds: number;
  /** Megabytes resident. */
  megabytes: number;
}

/** The kernel counts in hundredths of a second. */
const tick = 10;

/**
 * Processor time and memory of all children of this process and theirs: while a bench runs, the browser's. Frames a second
 * say little on a machine that does other things; this is steady. Undefined where there is no /proc.
 */
export async function ofChildren(): Promise<{ milliseconds: number; megabytes: number } | undefined> {
  const all = await processes();
  if (all.size === 0) return undefined;
  let milliseconds = 0;
  let megabytes = 0;
  const waiting = [String(process.pid)];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop())
    for (const [id, each] of all) {
      if (each.parent !== parent) continue;
      milliseconds += each.milliseconds;
      megabytes += each.megabytes;
      waiting.push(id);
    }
  return { milliseconds, megabytes };
}

async function processes(): Promise<Map<string, Process>> {
  const found = new Map<string, Process>();
  const ids = await readdir('/proc').catch(() => []);
  for (const id of ids.filter((name) => /^\d+$/.test(name))) {
    const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (fields.length < 22) continue;
    const milliseconds = (Number(fields[11]) + Number(fields[12])) * tick;
    found.set(id, { parent: fields[1]!, milliseconds, megabytes: (Number(fields[21]) * 4096) / 1e6 });
  }
  return found;
}
