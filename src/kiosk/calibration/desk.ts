import type { BridgeState } from '@/core/rail/bridge-state.ts';
import { fit, readCalibration, toMm, type Calibration, type Fit } from '@/core/rail/calibration.ts';
import { motorReasons, type MotorState } from '@/core/rail/motor.ts';
import type { Position } from '@/core/rail/position.ts';
import { steady } from '@/core/rail/steady.ts';
import type { Device } from '@/kiosk/device.ts';
import { bridgeOf, type BridgeAddress } from '@/kiosk/position/bridge-address.ts';
import { openBridge, type BridgeLink, type LinkState } from '@/kiosk/position/bridge-link.ts';
import { openMotor, type MotorLink } from '@/kiosk/position/motor-link.ts';
import { standing, type Sample } from './standing.ts';
import {
  calibrationOf,
  measure,
  setLength,
  surveyOf,
  use,
  type Survey,
  type SurveyedRail,
  type SurveyPlace,
} from '@/core/rail/survey.ts';

/** A value of the strip chart: as it came and made steady; millimetres once there is a fit, else counts. */
export interface Traced {
  at: number;
  raw: number;
  calm: number;
}

/** Milliseconds that the strip chart shows. */
export const traceSpan = 20_000;

/** What the calibration page knows and does; what it looks like stands in the templates. */
export class Desk {
  readonly rail: SurveyedRail;
  readonly device: Device;
  address: BridgeAddress | null;
  link: LinkState | 'none' = 'none';
  bridge: BridgeState | undefined;
  position: Position | undefined;
  motor: MotorState | undefined;
  survey: Survey;
  /** What the points say together now. */
  fit: Fit | null = null;
  trace: Traced[] = [];
  /** What happened last, in a sentence. */
  said = '';
  saved: string;
  readonly #changed: () => void;
  #before: Survey[] = [];
  #samples: Sample[] = [];
  #steady = steady();
  #bridgeLink: BridgeLink | undefined;
  #motorLink: MotorLink | undefined;

  constructor(rail: SurveyedRail, device: Device, changed: () => void) {
    this.rail = rail;
    this.device = device;
    this.#changed = changed;
    this.address = bridgeOf(device);
    this.survey = surveyOf(rail, readCalibration(device.get(`calibration:${rail.id}`)));
    this.saved = fingerprint(this.survey);
    this.#refit();
    this.connect();
  }

  /** Connects anew, to where the device says the bridge is. */
  connect(address = this.address): void {
    this.close();
    this.address = address;
    this.link = 'none';
    this.bridge = undefined;
    this.position = undefined;
    if (!address) return this.#changed();
    this.#bridgeLink = openBridge(address, {
      position: (position) => this.#hear(position),
      state: (state) => this.#hearBridge(state, address),
      link: (link) => {
        this.link = link;
        if (link !== 'open') this.#leaveMotor();
        this.#changed();
      },
    });
  }

  close(): void {
    this.#bridgeLink?.close();
    this.#leaveMotor();
  }

  #leaveMotor(): void {
    this.#motorLink?.close();
    this.#motorLink = undefined;
    this.motor = undefined;
  }

  keepAddress(address: BridgeAddress): void {
    this.device.set('bridge', address);
    this.connect(address);
  }

  get unsaved(): boolean {
    return fingerprint(this.survey) !== this.saved;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  /** Where the screen stands by the draft, in millimetres; null where that is unknown. */
  get mm(): number | null {
    const { position, fit: fitted } = this;
    if (position === undefined || position.st === 'lost' || position.raw === null) return null;
    return fitted ? toMm(fitted.line, position.raw) : null;
  }

  here(place: SurveyPlace): void {
    const raw = standing(this.#samples, performance.now());
    if (raw === 'none') return this.say('现在没有位置数据，按了也量不到。');
    if (raw === 'moving') return this.say('屏幕还在动。停稳了再按。');
    this.#change(measure(this.survey, place, raw), `${place.title}：计数 ${String(raw)}`);
  }

  use(id: string, used: boolean): void {
    this.#change(use(this.survey, id, used), used ? '这一处又算进去了。' : '这一处不算了。');
  }

  setLength(length: number): void {
    if (!(length >= 100 && length <= 1_000_000)) return this.say('墙长要写毫米数，100 到 1 000 000。');
    if (length !== this.survey.length) this.#change(setLength(this.survey, length), `墙长 ${String(length)} 毫米`);
  }

  clear(): void {
    this.#change({ length: this.survey.length, points: [] }, '清空了，可以撤销。');
  }

  undo(): void {
    const before = this.#before.pop();
    if (!before) return;
    this.survey = before;
    this.#refit();
    this.say('撤销了一步。');
  }

  /** On this device and in the bridge. */
  async save(): Promise<void> {
    const calibration = this.calibration();
    if (!calibration) return this.say('至少要在两处按过“这里”，才能保存。');
    const onDevice = this.device.set(`calibration:${this.rail.id}`, calibration);
    this.saved = fingerprint(this.survey);
    const inBridge = (await this.#bridgeLink?.calibrate(calibration)) ?? false;
    const kept = onDevice ? '保存在这台设备上了' : '这台设备的存储满了，没有存住';
    this.say(inBridge ? `${kept}，桥也收到了。` : `${kept}；桥现在连不上，接上以后请再按一次“保存”。`);
  }

  calibration(): Calibration | null {
    return calibrationOf(this.rail, this.survey, new Date().toISOString());
  }

  /** What somebody chose as a file: an exported calibration, or a bridge's memory with one in it. */
  bring(text: string): void {
    let found: Calibration | null;
    try {
      const read = JSON.parse(text) as { calibration?: unknown } | null;
      found = readCalibration(read) ?? readCalibration(read?.calibration);
    } catch {
      found = null;
    }
    if (!found) return this.say('这个文件不是滑轨的校准。');
    if (found.rail !== this.rail.id) return this.say(`这是另一条滑轨（${found.rail}）的校准，没有读进来。`);
    const survey = surveyOf(this.rail, found);
    if (!fit([...survey.points])) return this.say('这份校准里量过的地方，现在的墙上对不上了，没有读进来。');
    this.#change(survey, '读进来了。核对以后请按“保存”。');
  }

  go({ id, mm }: SurveyPlace): void {
    if (!this.#motorLink?.order({ do: 'go', mm, stop: id })) this.say('电机没有连上。');
  }

  order(order: 'emergency' | 'release'): void {
    if (!this.#motorLink?.order({ do: order })) this.say('电机没有连上。');
  }

  say(text: string): void {
    this.said = text;
    this.#changed();
  }

  #change(survey: Survey, text: string): void {
    this.#before.push(this.survey);
    this.survey = survey;
    this.#refit();
    this.say(text);
  }

  #refit(): void {
    this.fit = fit([...this.survey.points]);
    // Counts and millimetres have no scale in common.
    this.trace = [];
    this.#steady.reset();
  }

  #hear(position: Position): void {
    const at = performance.now();
    this.position = position;
    if (position.raw !== null && position.st !== 'lost') {
      this.#samples = [...this.#samples.filter((sample) => at - sample.at < 3000), { raw: position.raw, at }];
      const raw = this.mm ?? position.raw;
      this.trace = [
        ...this.trace.filter((traced) => at - traced.at < traceSpan),
        { at, raw, calm: this.#steady.next(raw, at) },
      ];
    }
    this.#changed();
  }

  #hearBridge(state: BridgeState, address: BridgeAddress): void {
    this.bridge = state;
    // What the bridge works with is the truth, unless somebody is in the middle of measuring.
    const known = state.calibration?.rail === this.rail.id ? surveyOf(this.rail, state.calibration) : null;
    if (known && !this.unsaved && fingerprint(known) !== this.saved) {
      this.survey = known;
      this.saved = fingerprint(known);
      this.#refit();
    }
    if (state.motor && !this.#motorLink) {
      this.#motorLink = openMotor(address, (news) => {
        if ('refused' in news) return this.say(motorReasons[news.refused]);
        this.motor = news.motor;
        if (news.motor.why !== undefined) this.said = motorReasons[news.motor.why];
        this.#changed();
      });
    }
    this.#changed();
  }
}

/** The same for the same points, in whatever order they were measured. */
function fingerprint({ length, points }: Survey): string {
  return JSON.stringify([length, [...points].sort((a, b) => a.mm - b.mm)]);
}
