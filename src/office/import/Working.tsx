import { useEffect, useState } from 'react';
import { phrase } from '@/kit/language/phrase.ts';

/** Something that takes a while, with the time it has taken: a list of 50,000 is not read at a glance. */
export function Working({ text }: { text: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="working">
      <progress aria-label={text} />
      <span role="status">{text}</span>
      {seconds > 2 && <span className="figures quiet">{phrase('{seconds} 秒', { seconds })}</span>}
    </div>
  );
}
