import type { ItemAnalysis } from '@/core/exam/office.ts';
import type { Question } from '@/core/marking/question.ts';
import { phrase } from '@/kit/language/phrase.ts';

const width = 600;
const height = 150;
const floor = 120;

/** How many members reached which tenth of the points; what passes is darker. */
export function Histogram({ percents, pass }: { percents: readonly number[]; pass: number }) {
  const counts = Array.from(
    { length: 10 },
    (_, tenth) => percents.filter((one) => Math.min(9, Math.floor(one / 10)) === tenth).length,
  );
  const most = Math.max(1, ...counts);
  const said = counts.map((count, tenth) => `${String(tenth * 10)}–${String(tenth * 10 + 10)}%: ${String(count)}`);
  return (
    <svg
      className="exams-histogram"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={`${phrase('得分率的分布')} ${said.join(', ')}`}
    >
      {counts.map((count, tenth) => {
        const tall = (count / most) * (floor - 24);
        const x = tenth * 60;
        return (
          <g key={x} className={tenth * 10 >= pass ? 'passed' : ''}>
            <rect x={x + 4} y={floor - tall} width={52} height={tall} />
            {count > 0 && (
              <text x={x + 30} y={floor - tall - 6}>
                {count}
              </text>
            )}
            <text x={x} y={floor + 20} className="axis">
              {tenth * 10}
            </text>
          </g>
        );
      })}
      <line x1={0} y1={floor} x2={width} y2={floor} />
      <line className="pass" x1={(pass / 100) * width} y1={4} x2={(pass / 100) * width} y2={floor} />
    </svg>
  );
}

type Choices = ItemAnalysis['items'][number]['figures']['choices'];

/** What was chosen, by everybody and by the upper and the lower group. */
export function ChoiceBars({ question, choices, asked }: { question: Question; choices: Choices; asked: number }) {
  const right = new Set(rightLetters(question));
  const percent = (share: number): string => `${String(Math.round(share * 100))}%`;
  return (
    <table className="exams-choices small" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{phrase('选项')}</th>
          <th role="columnheader">{phrase('选的人')}</th>
          <th role="columnheader">{phrase('高分组')}</th>
          <th role="columnheader">{phrase('低分组')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {choices.map(({ name, all, upper, lower }) => (
          <tr key={name} role="row" className={right.has(name) ? 'right' : ''}>
            <th role="rowheader" scope="row">
              {name} {right.has(name) && '✓'}
            </th>
            <td role="cell" className="figures">
              {all}
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(all / Math.max(1, asked)) * 100} height={10} />
              </svg>
            </td>
            <td role="cell" className="figures">
              {percent(upper)}
            </td>
            <td role="cell" className="figures">
              {percent(lower)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function rightLetters(question: Question): string[] {
  switch (question.type) {
    case 'truefalse':
      return [question.answer ? 'A' : 'B'];
    case 'single':
      return [question.answer];
    case 'multiple':
    case 'hotspot':
      return question.answer;
    default:
      return [];
  }
}
