import type { FromWork } from '@/core/kiosk/frame.ts';
import type { BridgeState } from '@/core/rail/bridge-state.ts';
import { readCalibration } from '@/core/rail/calibration.ts';
import { motorReasons, type MotorNews, type MotorState } from '@/core/rail/motor.ts';
import { silence, type Position } from '@/core/rail/position.ts';
import { createSlid } from '@/core/rail/slid.ts';
import type { Kiosk } from '@/kiosk/kiosk.ts';
import type { BridgeAddress } from './bridge-address.ts';
import { openBridge, type LinkState } from './bridge-link.ts';
import { openMotor, type MotorLink } from './motor-link.ts';
import { createStopButton } from './stop-button.ts';

/** What the kiosk's status says of the rail: for the office's alarms. */
interface RailReport {
  link: LinkState;
  st: Position['st'] | 'none';
  motor: MotorState['st'] | 'none';
}

/**
 * Between the bridge and the work in the kiosk's frame: positions one way, orders to the motor the other.
 * @returns how to end it
 */
export function connectRail(kiosk: Kiosk, address: BridgeAddress): () => void {
  const report: RailReport = { link: 'connecting', st: 'none', motor: 'none' };
  const slid = createSlid();
  const button = createStopButton(() => motor?.order({ do: 'emergency' }));
  let last: Position | undefined;
  let motor: MotorLink | undefined;
  let hush: ReturnType<typeof setTimeout> | undefined;

  const say = (change: Partial<RailReport>): void => kiosk.report('rail', Object.assign(report, change));
  const pass = (position: Position): void => {
    last = position;
    if (report.st !== position.st) say({ st: position.st });
    kiosk.send({ do: 'position', position });
  };
  const lose = (): void => {
    if (last) pass({ ...last, seq: last.seq + 1, st: 'lost', mm: null, vel: 0 });
  };
  const hear = (position: Position): void => {
    clearTimeout(hush);
    hush = setTimeout(lose, silence);
    // Before the work hears of it: a screen that sleeps opens its rail first.
    if (slid(position.mm)) kiosk.touch();
    pass(position);
  };

  const drive = ({ stop, mm }: Extract<FromWork, { is: 'drive' }>): void => {
    // Without a motor the picture slides alone: the rail sees to that.
    if (motor && !motor.order({ do: 'go', mm, stop })) kiosk.notice(motorReasons['no-drive']);
  };
  const hearMotor = (news: MotorNews): void => {
    if ('refused' in news) return kiosk.notice(motorReasons[news.refused]);
    const { st, why } = news.motor;
    button.show(news.motor);
    if (why !== undefined && report.motor === 'moving') kiosk.notice(motorReasons[why]);
    say({ motor: st });
  };
  const hearState = (state: BridgeState): void => {
    if (state.motor && !motor) motor = openMotor(address, hearMotor);
    if (state.calibration !== null || state.unit === 'mm') return;
    // The bridge has forgotten (a new one, or its file was lost); this device has not.
    const kept = kiosk.device.keys('calibration:').map((key) => readCalibration(kiosk.device.get(key)));
    const calibration = kept.find((one) => one !== null && kiosk.works.has(`rail/${one.rail}`)) ?? kept[0];
    if (calibration) void link.calibrate(calibration);
  };

  const link = openBridge(address, {
    position: hear,
    state: hearState,
    link(state) {
      say({ link: state });
      if (state === 'open') return;
      // Where nobody says where the screen is, nobody drives it; the bridge stops what moves when we go.
      motor?.close();
      motor = undefined;
      button.remove();
    },
  });
  const deaf = kiosk.on('frame', (message) => {
    if (message.is === 'drive') drive(message);
    // A work that has just come does not wait for the next position.
    if (message.is === 'ready' && last) kiosk.send({ do: 'position', position: last });
  });

  return () => {
    deaf();
    clearTimeout(hush);
    link.close();
    motor?.close();
    button.remove();
    kiosk.report('rail', undefined);
    if (last) kiosk.send({ do: 'position', position: null });
  };
}
