/** What of the painting stands at the head of each stop's own page, by the stop's id: the millimetre in its middle. */
export const stills: Record<string, number> = {
  'san-wan': 330,
  'lian-you-zhi-bu': 1760,
  'shi-tou-shan': 2860,
  'yi-pian-ye': 3790,
  'yi-shang-yi-xia': 4880,
  'ping-tai': 6000,
  'san-jian-san-yin': 7110,
  'shu-xia': 8060,
  'san-xiang-rong': 8900,
  'guo-men': 10010,
  'cheng-shang': 10950,
  'liu-bai': 11780,
};
