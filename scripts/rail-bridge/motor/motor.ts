import type { MotorReason, MotorState } from '@/core/rail/motor.ts';
import type { MotorAnswer, MotorCommand } from '@/core/rail/motor-line.ts';

/** Where the screen is, as the motor's supervision needs it. */
export interface Place {
  /** Null: lost, or not calibrated. */
  mm: number | null;
  /** Millimetres a second. */
  vel: number;
  calibrated: boolean;
}

interface Settings {
  /** Millimetres within which the motor may go; null while nobody knows the wall. */
  limits: () => { from: number; to: number } | null;
  /** Millimetres a second. */
  speed: number;
  /** The command for a place on the wall; null while uncalibrated. */
  go: (mm: number, speed: number) => MotorCommand | null;
  /** False where the drive is not connected. */
  send: (command: MotorCommand) => boolean;
  changed: (state: MotorState) => void;
  /** Milliseconds of a clock that never jumps. */
  now: () => number;
  /** Keeps the emergency stop over a restart. */
  latch: (on: boolean) => void;
}

/** Milliseconds. */
const clientPatience = 2000;
const aliveEvery = 500;
const answerPatience = 1000;
const stallPatience = 3000;
const again = 200;
const settle = 400;
/** Millimetres. */
const arrival = 10;
const beyond = 20;
const wrongWay = 150;

/** One way of the motor, from the order to its end. */
interface Way {
  client: object;
  heard: number;
  mm: number;
  stop: string | undefined;
  begun: number;
  answered: boolean;
  /** The least distance so far, and when it last became less. */
  least: number;
  progressed: number;
}

/**
 * The motor's rules, without a port or a socket of their own: it goes only where it may, while it knows where it is and
 * while the page that asked for it is there. Everything doubtful stops it. `tick` is called ten times a second.
 * @param latched an emergency stop stands from before
 */
export function createMotor(settings: Settings, latched: boolean) {
  let state: MotorState = latched ? { st: 'emergency' } : { st: 'idle' };
  let way: Way | undefined;
  let place: Place = { mm: null, vel: 0, calibrated: false };
  const { now } = settings;
  let said = now();
  /** What the drive has not confirmed yet: said again until it does. */
  let owed: 'STOP' | 'ESTOP' | 'CLEAR' | undefined = latched ? 'ESTOP' : undefined;

  const become = (next: MotorState): void => {
    state = next;
    settings.changed(state);
  };
  const halt = (command: 'STOP' | 'ESTOP'): void => {
    way = undefined;
    owed = command;
    said = now();
    settings.send({ do: command });
  };
  const stop = (why?: MotorReason): void => {
    if (state.st === 'emergency') return;
    halt('STOP');
    become({ st: 'stopped', ...(why === undefined ? {} : { why }) });
  };

  /** What stands against going to a place; undefined where nothing does. */
  const against = (mm: number): MotorReason | undefined => {
    const limits = settings.limits();
    if (state.st === 'emergency') return 'emergency';
    if (!place.calibrated || limits === null) return 'uncalibrated';
    if (place.mm === null) return 'position-lost';
    return mm < limits.from || mm > limits.to ? 'limit' : undefined;
  };

  const supervise = ({ mm, begun, least, progressed, answered }: Way): MotorReason | undefined => {
    const limits = settings.limits();
    if (!place.calibrated || limits === null) return 'uncalibrated';
    if (place.mm === null) return 'position-lost';
    const outward =
      (place.mm < limits.from - beyond && mm <= place.mm) || (place.mm > limits.to + beyond && mm >= place.mm);
    if (outward) return 'off-limits';
    // What was measured before the way began is no fault of the motor: somebody has pushed.
    if (now() - begun > settle && Math.abs(place.vel) > 1.5 * settings.speed + 50) return 'too-fast';
    if (Math.abs(mm - place.mm) > least + wrongWay) return 'wrong-way';
    if (!answered && now() - begun > answerPatience) return 'no-answer';
    return now() - progressed > stallPatience ? 'stalled' : undefined;
  };

  return {
    get state() {
      return state;
    },

    /** Goes to a place; the reason where it does not. */
    go(client: object, mm: number, name: string | undefined): MotorReason | null {
      const reason = against(mm);
      if (reason !== undefined) return reason;
      const command = settings.go(mm, settings.speed);
      if (command === null || place.mm === null) return 'uncalibrated';
      if (!settings.send(command)) return 'no-drive';
      owed = undefined;
      said = now();
      const least = Math.abs(mm - place.mm);
      way = { client, heard: now(), mm, stop: name, begun: now(), answered: false, least, progressed: now() };
      become({ st: 'moving', mm, ...(name === undefined ? {} : { stop: name }) });
      return null;
    },

    /** Anybody may stop it, at any time. */
    stop: () => stop(),

    /** Stands until `release`. */
    emergency() {
      halt('ESTOP');
      settings.latch(true);
      become({ st: 'emergency' });
    },

    /** A person has pressed for it. */
    release() {
      if (state.st !== 'emergency') return;
      settings.latch(false);
      owed = 'CLEAR';
      settings.send({ do: 'CLEAR' });
      become({ st: 'stopped' });
    },

    /** The page that ordered is still there. */
    alive(client: object) {
      if (way?.client === client) way.heard = now();
    },

    gone(client: object) {
      if (way?.client === client) stop('client-gone');
    },

    /** The newest of the sensor. */
    place(next: Place) {
      place = next;
      if (!way) return;
      const reason = supervise(way);
      if (reason !== undefined) return stop(reason);
      const distance = Math.abs(way.mm - (place.mm ?? Infinity));
      if (distance < way.least - 2) Object.assign(way, { least: distance, progressed: now() });
    },

    answer(answer: MotorAnswer) {
      if (answer.is === 'ERR') return stop('drive-fault');
      if (answer.is === 'OK' && answer.command === owed) owed = undefined;
      if (answer.is === 'OK' && answer.command === 'GO' && way) way.answered = true;
    },

    driveLost() {
      if (way) stop('no-drive');
    },

    tick() {
      if (owed !== undefined && now() - said >= again) {
        said = now();
        settings.send({ do: owed });
      }
      if (!way) return;
      if (now() - way.heard > clientPatience) return stop('client-gone');
      const there = place.mm !== null && Math.abs(way.mm - place.mm) <= arrival && Math.abs(place.vel) < arrival;
      if (there && way.answered) {
        const { mm, stop: name } = way;
        way = undefined;
        return become({ st: 'idle', mm, ...(name === undefined ? {} : { stop: name }) });
      }
      const reason = supervise(way);
      if (reason !== undefined) return stop(reason);
      if (now() - said >= aliveEvery) {
        said = now();
        settings.send({ do: 'ALIVE' });
      }
    },
  };
}

export type Motor = ReturnType<typeof createMotor>;
