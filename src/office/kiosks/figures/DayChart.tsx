import { phrase } from '@/kit/language/phrase.ts';

const width = 960;
const height = 200;
const floor = 168;

/** Visits by day: one column a day, the greatest in the colour that matters. */
export function DayChart({ days }: { days: readonly { day: string; count: number }[] }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const step = width / Math.max(days.length, 1);
  // As many dates as have room.
  const every = Math.ceil(84 / step);
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const best = days.find(({ count }) => count === most);
  const said = phrase('每天的人次：一共 {n}，最多的一天是 {day}，{most}', { n: total, day: best?.day ?? '', most });
  return (
    <svg className="kiosk-days" viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={said}>
      {days.map(({ day, count }, index) => {
        const tall = (count / most) * (floor - 40);
        const x = index * step;
        const isBest = count === most && day === best?.day && total > 0;
        return (
          <g key={day} className={isBest ? 'best' : ''}>
            <title>{`${day} ${String(count)}`}</title>
            <rect x={x + step * 0.14} y={floor - tall} width={step * 0.72} height={tall} />
            {isBest && (
              <text x={Math.min(Math.max(x + step / 2, 44), width - 44)} y={floor - tall - 8}>
                {count}
              </text>
            )}
            {index % every === 0 && (
              <text
                className={(index / every) % 3 === 0 ? 'axis' : 'axis seldom'}
                x={Math.min(Math.max(x + step / 2, 44), width - 44)}
                y={floor + 22}
              >
                {day.slice(5)}
              </text>
            )}
          </g>
        );
      })}
      <line x1={0} y1={floor} x2={width} y2={floor} />
    </svg>
  );
}
