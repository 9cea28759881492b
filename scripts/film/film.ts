import { listWorks } from '../narrate/works.ts';
import { readEnvironment } from '../narrate/environment.ts';
import { narrate } from '../narrate/narrate.ts';
import { progressOn } from '../narrate/progress.ts';
import { Refusal } from '../narrate/refusal.ts';
import { run } from '../narrate/run.ts';
import { readLesson } from './lesson.ts';
import { makeFilm } from './make-film.ts';
import { draftFormats, formats } from './segment.ts';
import { narratedOf } from './sound.ts';

/** Makes the films of these lessons. Throws a `Refusal` that says what an editor has to do. */
export async function film(root: string, names: readonly string[], isDraft: boolean): Promise<void> {
  const lessons = (await listWorks(root)).filter((work) => work.startsWith('lesson/'));
  if (names.length === 0)
    throw new Refusal(`请写要做成影片的微课，如 npm run film -- ${lessons[0]?.split('/')[1] ?? 'san-wan'}。`);
  const chosen = names.map((name) => lessonNamed(name, lessons));
  // Before anything is drawn that could not be joined.
  await run('ffmpeg', ['-version']);
  const progress = progressOn(process.stderr);
  for (const name of chosen) {
    await bringNarration(root, name, progress);
    const lesson = await readLesson(root, name);
    const narrated = await narratedOf(root, lesson.work);
    const began = Date.now();
    const into = isDraft ? `.build/film/draft/${lesson.id}` : undefined;
    const manner = isDraft ? { formats: draftFormats, scale: 0.5, motion: false } : { formats, scale: 1, motion: true };
    const made = await makeFilm(
      {
        root,
        ...manner,
        onSlide(done, total, drawn) {
          progress.show(`${lesson.title} ${leftOf(Date.now() - began, drawn, total - done)}`, done, total);
        },
      },
      lesson,
      narrated,
      into,
    );
    progress.clear();
    const { seconds, shots, left } = made.plan;
    const sizes = made.bytes.map(({ name: file, size }) => `${file} ${(size / 1e6).toFixed(1)} MB`).join('，');
    const kept = shots.length - made.drawn;
    console.log(
      `✓ ${made.folder}：${minutes(seconds)}，${String(shots.length)} 张幻灯片${kept > 0 ? `（${String(kept)} 张没有变，用了上次的）` : ''}，${sizes}`,
    );
    if (narrated.draft)
      console.log('  声音是合成的草稿。有了真人录音，运行 npm run narrate 以后再做一次，只换声音和时间。');
    if (left.length > 0)
      console.log(`  有 ${String(left.length)} 张图附近没有正文，片子里没有。给它前后各写一段话，就会出现。`);
    if (!isDraft) console.log(`  互动写在 ${made.folder}/index.yaml 的 timeline 里；再运行 npm run check。`);
  }
}

/** `san-wan`, `lesson/san-wan`, or a path to it. */
function lessonNamed(name: string, lessons: readonly string[]): string {
  const bare = name.replace(/^(?:content\/)?(?:lesson\/)?/, '').replace(/\/(?:index\.mdx)?$/, '');
  const lesson = `lesson/${bare}`;
  if (lessons.includes(lesson)) return lesson;
  throw new Refusal(
    `没有“${name}”这一课。影片由微课做成，请写 content/lesson 里文件夹的名字，如 npm run film -- ${lessons[0]?.split('/')[1] ?? 'san-wan'}。`,
  );
}

/** Lessons that nobody has read, or whose text has changed since, are read first. */
async function bringNarration(root: string, name: string, progress: ReturnType<typeof progressOn>): Promise<void> {
  const { done, failed } = await narrate({
    root,
    names: [name],
    check: false,
    environment: readEnvironment(process.env),
    progress,
    say: (line) => {
      console.log(`配音 ${line}`);
    },
    complain: console.error,
  });
  if (failed > 0) throw new Refusal(`${name} 的声音没有做成（见上面），所以没有做影片。`);
  if (done > 0) console.log(`先给 ${name} 配了音，放在它的 audio 文件夹里。`);
}

/** How long it goes on, by what was drawn so far; the first slides are not like the others. All in seconds but `elapsed`. */
function leftOf(elapsed: number, drawn: number, rest: number): string {
  if (drawn < 20) return '';
  return `还要约 ${minutes((elapsed / 1000 / drawn) * rest)}`;
}

function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${String(whole)} 秒` : `${String(Math.floor(whole / 60))} 分 ${String(whole % 60)} 秒`;
}
