import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses that stand for each kind of page: of works the one with the largest page. */
export async function pageKinds(root: string): Promise<Record<string, string>> {
  const largest = async (kind: string): Promise<string> => {
    const entries = await readdir(join(root, 'dist', kind), { withFileTypes: true });
    const works = await Promise.all(
      entries
        .filter((entry) => entry.isDirectory())
        .map(async ({ name }) => ({ name, ...(await stat(join(root, 'dist', kind, name, 'index.html'))) })),
    );
    const [first] = works.sort((a, b) => b.size - a.size);
    if (first === undefined) throw new Error(`The built site has no ${kind}.`);
    return `/${kind}/${first.name}/`;
  };
  return {
    home: '/',
    course: await largest('course'),
    lesson: await largest('lesson'),
    quiz: await largest('quiz'),
    notice: await largest('notice'),
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
