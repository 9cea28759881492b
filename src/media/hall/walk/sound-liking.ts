/** How loud a hall is, on this device. */
export interface SoundLiking {
  isMuted: boolean;
  /** 0 to 1. */
  volume: number;
}

const key = 'xuelang.hall-sound';

export function soundLiking(): SoundLiking {
  try {
    const { isMuted, volume } = (JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}) as Record<string, unknown>;
    const isVolume = typeof volume === 'number' && volume >= 0 && volume <= 1;
    return { isMuted: isMuted === true, volume: isVolume ? volume : 1 };
  } catch {
    return { isMuted: false, volume: 1 };
  }
}

export function rememberSound(liking: SoundLiking): void {
  try {
    localStorage.setItem(key, JSON.stringify(liking));
  } catch {
    // No storage: it holds for this visit.
  }
}
