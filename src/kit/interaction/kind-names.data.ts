import type { InteractionKind } from './interaction.ts';

/** What editors and members call the kinds of interaction. */
export const interactionNames: Record<InteractionKind, string> = {
  question: '提问',
  choice: '选路',
  card: '资料卡',
  link: '去处',
  pause: '想一想',
  picture: '看图',
};
