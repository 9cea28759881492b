interface Message {
  says: 'playing' | 'who';
}

/** A tab that plays answers at once; one that was frozen does not. */
const patience = 300;

/** One tab plays at a time, the newest: each tells the others when it begins. */
export function oneTab(isPlaying: () => boolean, pause: () => void) {
  const channel = new BroadcastChannel('xuelang-listening');
  const say = (says: Message['says']) => channel.postMessage({ says } satisfies Message);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.says === 'playing' && isPlaying()) pause();
    if (data.says === 'who' && isPlaying()) say('playing');
  };
  return { tell: () => say('playing'), stop: () => channel.close() };
}

/** Whether another tab is playing now. */
export function isPlayingElsewhere(): Promise<boolean> {
  const channel = new BroadcastChannel('xuelang-listening');
  channel.postMessage({ says: 'who' } satisfies Message);
  return new Promise((resolve) => {
    const answer = (isElsewhere: boolean) => {
      clearTimeout(timer);
      channel.close();
      resolve(isElsewhere);
    };
    const timer = setTimeout(answer, patience, false);
    channel.onmessage = ({ data }: MessageEvent<Message>) => data.says === 'playing' && answer(true);
  });
}
