import type { Problem } from '@/core/problem/problem.ts';
import { ApiError } from '@/learner/api.ts';

/** What the server takes a file for, by its name. */
function typeOf(name: string): string {
  return /\.xlsx$/i.test(name) ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
}

/** Sends a file as it is. It may take minutes: nothing cuts it off but the network. Throws an ApiError. */
export async function sendFile(path: string, file: File): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': typeOf(file.name) },
      body: await file.arrayBuffer(),
      cache: 'no-store',
    });
  } catch {
    // The network; or the file was changed on the disk after it had been chosen, and the browser won't read it.
    throw new ApiError(0);
  }
  if (response.ok) return response;
  const isProblem = /json/.test(response.headers.get('Content-Type') ?? '');
  throw new ApiError(response.status, isProblem ? ((await response.json()) as Problem) : undefined);
}

/** Sends a file and reads the answer. Throws an ApiError, also when the answer is lost on the way. */
export async function askWithFile<Answer>(path: string, file: File): Promise<Answer> {
  const response = await sendFile(path, file);
  try {
    return (await response.json()) as Answer;
  } catch {
    throw new ApiError(0);
  }
}
