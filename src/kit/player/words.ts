import { phrase } from '@/kit/language/phrase.ts';

/** `3:20`, `1:03:20`. */
export function clockText(seconds: number): string {
  const all = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor(all / 60) % 60];
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${two(all % 60)}` : `${String(minutes)}:${two(all % 60)}`;
}

/** A place in the sound as it is spoken: 第 3 分 20 秒，共 12 分. */
export function placeText(seconds: number, all: number): string {
  const at = Math.max(0, Math.floor(seconds));
  return phrase('第 {m} 分 {s} 秒，共 {n} 分', {
    m: Math.floor(at / 60),
    s: at % 60,
    n: Math.max(1, Math.round(all / 60)),
  });
}

/** `1×`, `1.25×`. */
export function speedText(speed: number): string {
  return `${String(speed)}×`;
}
