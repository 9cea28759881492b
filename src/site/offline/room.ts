/** How many bytes the browser still lets the site keep; undefined where it doesn't say (Safari before 17). */
export async function room(): Promise<number | undefined> {
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  const { quota, usage } = (await storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
}
