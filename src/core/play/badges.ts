/** What badges look at; all of it comes from the ledger. */
export interface Feats {
  points: number;
  /** Days with points. */
  days: number;
  longest: number;
  /** Daily rounds done to the end. */
  rounds: number;
}

export interface Badge {
  name: string;
  /** Two to four characters, cut like a seal. */
  seal: string;
  title: string;
  isEarned: (feats: Feats) => boolean;
}

/** Few, each for something that took a while. */
export const badges: readonly Badge[] = [
  { name: 'begun', seal: '起步', title: '第一次得分', isEarned: ({ days }) => days >= 1 },
  { name: 'week', seal: '七日不断', title: '连续学习七天', isEarned: ({ longest }) => longest >= 7 },
  { name: 'month', seal: '月月如初', title: '连续学习三十天', isEarned: ({ longest }) => longest >= 30 },
  { name: 'rounds', seal: '十轮', title: '做完十次每日十题', isEarned: ({ rounds }) => rounds >= 10 },
  { name: 'hundred', seal: '百日', title: '累计一百天有得分', isEarned: ({ days }) => days >= 100 },
  { name: 'thousand', seal: '千分', title: '累计一千分', isEarned: ({ points }) => points >= 1000 },
];
