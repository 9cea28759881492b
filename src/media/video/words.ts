/** What a video is, in a line: `约 4 分钟 · 5 处互动`. */
export function videoFacts(seconds: number, interactions: number): string {
  const length = `约 ${Math.max(1, Math.round(seconds / 60))} 分钟`;
  return interactions > 0 ? `${length} · ${interactions} 处互动` : length;
}
