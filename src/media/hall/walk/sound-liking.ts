/** How loud a hall is, on this device. */
export interface SoundLiking {
  isMuted: boolean;
  /** 0 to 1. */
  volume: number;
}

const key = 'xuelang.hall-sound';

/** What the visitor likes, kept for the next visit; whoever sounds is told of every change. */
export class SoundSetting {
  liking: SoundLiking = stored();
  private readonly watchers = new Set<(liking: SoundLiking) => void>();

  /** Tells now and with every change; the answer stops it. */
  watch(tell: (liking: SoundLiking) => void): () => void {
    this.watchers.add(tell);
    tell(this.liking);
    return () => this.watchers.delete(tell);
  }

  change(change: Partial<SoundLiking>): void {
    this.liking = { ...this.liking, ...change };
    try {
      localStorage.setItem(key, JSON.stringify(this.liking));
    } catch {
      // No storage: it holds for this visit.
    }
    for (const tell of this.watchers) tell(this.liking);
  }
}

function stored(): SoundLiking {
  try {
    const { isMuted, volume } = (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Record<string, unknown>;
    const isVolume = typeof volume === 'number' && volume >= 0 && volume <= 1;
    return { isMuted: isMuted === true, volume: isVolume ? volume : 1 };
  } catch {
    return { isMuted: false, volume: 1 };
  }
}
