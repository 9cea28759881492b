import { fromWorkMessage, readToWork, type Report } from '@/core/kiosk/frame.ts';
import { readPosition, type Position } from '@/core/rail/position.ts';

export interface FrameActs {
  position(position: Position | null): void;
  go(id: string): void;
  by(step: 1 | -1): void;
  /** Slide to a stop, by the motor where there is one. */
  stop(id: string): void;
  mute(muted: boolean): void;
  limit(level: number): void;
}

/**
 * The rail's own half of the frame contract: what the kiosk's half can't know, for it knows pages and no walls. Pointer,
 * spotlight, films and ways out are the kiosk's (src/kit/frame).
 */
export function listenToFrame(acts: FrameActs): (report: Report) => void {
  if (parent === window) return () => undefined;
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || origin !== location.origin) return;
    const command = readToWork(data);
    switch (command?.do) {
      case 'position': {
        const position = readPosition(command.position);
        if (position || command.position === null) acts.position(position ?? null);
        return;
      }
      case 'go':
        return acts.go(command.part);
      case 'next':
        return acts.by(1);
      case 'previous':
        return acts.by(-1);
      case 'stop':
        return acts.stop(command.id);
      case 'volume':
        return acts.limit(command.level);
      case 'manner':
        return acts.mute(command.muted);
      default:
        return;
    }
  });
  return (report) => parent.postMessage(fromWorkMessage(report), location.origin);
}
