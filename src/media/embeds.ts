import Callout from '@/kit/callout/Callout.astro';
import Chart from '@/kit/chart/Chart.astro';
import Compare from '@/kit/compare/Compare.astro';
import Figure from '@/kit/figure/Figure.astro';
import Question from '@/kit/question/Embed.astro';
import Reveal from '@/kit/reveal/Reveal.astro';
import Steps from '@/kit/steps/Steps.astro';
import Term from '@/kit/term/Term.astro';
import Timeline from '@/kit/timeline/Timeline.astro';
import Hall from '@/media/hall/Embed.astro';
import Panorama from '@/media/panorama/Embed.astro';
import Quiz from '@/media/quiz/Embed.astro';

/** MDX tag → component. `Question` is what a `question` fence becomes; editors never write it. */
export const embeds = {
  Callout,
  Chart,
  Compare,
  Figure,
  Hall,
  Panorama,
  Question,
  Quiz,
  Reveal,
  Steps,
  Term,
  Timeline,
};
