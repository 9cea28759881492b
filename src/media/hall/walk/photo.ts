import { ink, paper, sans, serif, soft } from '@/kit/stage/print/print.data.ts';

/** Saves a view as a picture on paper, with the hall's and the room's name below it, as a print would have it. */
export async function savePhoto(view: Blob, { hall, below }: { hall: string; below: string }): Promise<void> {
  const bitmap = await createImageBitmap(view);
  const margin = Math.round(Math.min(bitmap.width, bitmap.height) * 0.045);
  const foot = margin * 3;
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width + margin * 2;
  canvas.height = bitmap.height + margin + foot;
  const context = canvas.getContext('2d')!;
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, margin, margin);
  bitmap.close();
  context.fillStyle = ink;
  context.font = `600 ${String(margin * 0.9)}px ${serif}`;
  context.fillText(hall, margin, bitmap.height + margin * 2.4);
  context.fillStyle = soft;
  context.font = `${String(margin * 0.6)}px ${sans}`;
  context.fillText(below, margin, bitmap.height + margin * 3.4);
  const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.92));
  if (!file) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${hall}.jpg`;
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
