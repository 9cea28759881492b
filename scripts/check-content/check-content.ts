import { readContent, type Content } from './content.ts';
import { inOrder, type Mistake } from './mistake.ts';
import { components } from './rules/components.ts';
import { encoding } from './rules/encoding.ts';
import { exams } from './rules/exams.ts';
import { fields } from './rules/fields.ts';
import { halls } from './rules/halls.ts';
import { headings } from './rules/headings.ts';
import { kiosks } from './rules/kiosks.ts';
import { links } from './rules/links.ts';
import { narrationFiles } from './rules/narration-files.ts';
import { narrationTimes } from './rules/narration-times.ts';
import { panoramas } from './rules/panoramas.ts';
import { pictures } from './rules/pictures.ts';
import { places } from './rules/places.ts';
import { plainMarkdown } from './rules/plain-markdown.ts';
import { questionIds } from './rules/question-ids.ts';
import { questions } from './rules/questions.ts';
import { rails } from './rules/rails.ts';
import { recordings } from './rules/recordings.ts';
import { references } from './rules/references.ts';
import { site } from './rules/site.ts';
import { spokenText } from './rules/spoken-text.ts';
import { syntax } from './rules/syntax.ts';
import { timelines } from './rules/timelines.ts';
import { traditional } from './rules/traditional.ts';
import { videos } from './rules/videos.ts';
import { workIds } from './rules/work-ids.ts';

const rules: ((content: Content) => Mistake[])[] = [
  encoding,
  places,
  site,
  traditional,
  fields,
  workIds,
  syntax,
  plainMarkdown,
  components,
  headings,
  questions,
  questionIds,
  exams,
  links,
  references,
  halls,
  panoramas,
  rails,
  videos,
  timelines,
  kiosks,
  pictures,
  spokenText,
  narrationFiles,
  narrationTimes,
  recordings,
];

/** Every mistake in the content of the project in `root`, by file and line. */
export async function checkContent(root: string): Promise<Mistake[]> {
  return mistakesIn(await readContent(root));
}

/** The same for content that was read already. */
export function mistakesIn(content: Content): Mistake[] {
  return inOrder(rules.flatMap((rule) => rule(content)));
}
