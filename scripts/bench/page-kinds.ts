import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses that stand for each kind of page: the first work of a kind for its pages. */
export async function pageKinds(root: string): Promise<Record<string, string>> {
  const first = async (kind: string): Promise<string> => {
    const [id] = (await readdir(join(root, 'dist', kind), { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    if (id === undefined) throw new Error(`The built site has no ${kind}.`);
    return `/${kind}/${id.name}/`;
  };
  return {
    home: '/',
    course: await first('course'),
    lesson: await first('lesson'),
    quiz: await first('quiz'),
    notice: await first('notice'),
    courses: '/course/',
    lessons: '/lesson/',
    quizzes: '/quiz/',
    notices: '/notice/',
    search: '/search/',
    me: '/me/',
    'sign-in': '/sign-in/',
    settings: '/settings/',
  };
}

/** The kinds that search engines may index, and Lighthouse judges. */
export const indexable = [
  'home',
  'course',
  'lesson',
  'quiz',
  'notice',
  'courses',
  'lessons',
  'quizzes',
  'notices',
  'search',
];
