import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

export interface WatchedFolders {
  /** Watches folders that came, and forgets those that went. */
  refresh(): void;
  close(): void;
}

/**
 * Calls back when something changes in a folder or in one below it. A watch on each of them, since Node's own way to watch
 * a whole tree needs one for every file on Linux. Where the system gives no more watches, changes there go unnoticed.
 */
export function watchFolders(folder: string, changed: () => void): WatchedFolders {
  const watchers = new Map<string, FSWatcher>();
  refresh();
  return { refresh, close };

  function refresh(): void {
    const present = new Set(foldersUnder(folder));
    for (const [path, watcher] of watchers)
      if (!present.has(path)) {
        watcher.close();
        watchers.delete(path);
      }
    for (const path of present) if (!watchers.has(path)) add(path);
  }

  function add(path: string): void {
    try {
      const watcher = watch(path, () => changed());
      // A folder that is removed takes its watch with it.
      watcher.on('error', () => watchers.delete(path));
      watchers.set(path, watcher);
    } catch {
      // The limit of watches, or a folder that just went.
    }
  }

  function close(): void {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  }
}

function foldersUnder(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return [
      folder,
      ...entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name)),
    ];
  } catch {
    return [];
  }
}
