/** What one wants of a headset; kept on the device. */
export interface Comfort {
  /** One sits: eyes are raised to where they would be. */
  isSeated: boolean;
  /** Degrees a turn. */
  turn: 30 | 45;
  /** The left stick walks, with a dark edge; else it chooses a place like the right one. */
  walks: boolean;
  /** How finely is drawn, as a part of what the headset suggests; less after a visit with slow frames. */
  fineness: number;
}

const key = 'xuelang.headset';
const usual: Comfort = { isSeated: false, turn: 30, walks: false, fineness: 1 };

export function readComfort(): Comfort {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Comfort>;
    return {
      isSeated: kept.isSeated === true,
      turn: kept.turn === 45 ? 45 : 30,
      walks: kept.walks === true,
      fineness: typeof kept.fineness === 'number' && kept.fineness >= 0.5 && kept.fineness < 1 ? kept.fineness : 1,
    };
  } catch {
    return usual;
  }
}

export function keepComfort(comfort: Comfort): void {
  try {
    localStorage.setItem(key, JSON.stringify(comfort));
  } catch {
    // Kept for this visit alone.
  }
}
