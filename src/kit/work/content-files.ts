const files = import.meta.glob<string>('/content/*/*/*.{glb,mp4,webm,mp3,m4a,vtt,pdf}', {
  query: '?url',
  import: 'default',
});

/**
 * The address in the site of a file that stands beside a work: an object, a video, its captions, a sound, a document.
 * @throws when there is none; the content check says so to editors before it comes to this
 */
export async function fileAddress(path: string): Promise<string> {
  const load = files[path];
  if (!load) throw new Error(`No file at ${path}`);
  return load();
}
