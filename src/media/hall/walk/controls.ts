import { watchKeys } from '@/kit/stage/keys.ts';
import { watchLook } from '@/kit/stage/look.ts';
import { watchThumbStick } from '@/kit/stage/thumb-stick.ts';
import type { Drawer } from './face.template.ts';
import type { HallStage } from './hall-stage.tsx';
import { under } from './tap.ts';
import { visibleRooms } from './visibility.ts';
import type { Walk } from './walk.ts';

export interface ControlActs {
  step(exhibit: string): void;
  by(count: 1 | -1): void;
  back(): void;
  toggle(drawer: Drawer): void;
  toggleMap(): void;
  photo(): void;
}

/** How far a drag over the whole height turns, in radians. */
const dragTurn = 1.5;

/** So wide a tap looks for exhibits, in radians. */
const tapWidth = 2.4;

/** Keys, mouse, fingers and gamepads: what a visitor moves and chooses with. */
export class Controls {
  private readonly stops: (() => void)[] = [];
  private hasStick = false;
  private hasPad = false;
  private isClosed = false;
  private readonly canvas: HTMLCanvasElement;
  private readonly walk: Walk;
  private readonly stage: HallStage;
  private readonly acts: ControlActs;
  private readonly wake = (): void => this.stage.invalidate();

  constructor(dialog: HTMLElement, walk: Walk, stage: HallStage, acts: ControlActs) {
    this.canvas = dialog.querySelector('canvas')!;
    this.walk = walk;
    this.stage = stage;
    this.acts = acts;
    const keys = watchKeys(dialog, this.wake);
    this.walk.steer(keys);
    const drag = (across: number, down: number): void => {
      // The picture follows the hand.
      this.walk.look(across * dragTurn, down * dragTurn);
    };
    const key = (event: KeyboardEvent): void => this.key(event);
    const pad = (): void => void this.addGamepad();
    dialog.addEventListener('keydown', key);
    addEventListener('gamepadconnected', pad);
    // One that was there before tells nothing any more.
    if (navigator.getGamepads().some((one) => one !== null)) pad();
    this.stops.push(
      keys.stop,
      watchLook(this.canvas, { drag, tap: (x, y) => this.tap(x, y) }),
      () => dialog.removeEventListener('keydown', key),
      () => removeEventListener('gamepadconnected', pad),
    );
  }

  /** The stick is drawn with the face, so it comes later. */
  addStick(pad: HTMLElement | null): void {
    if (!pad || this.hasStick) return;
    this.hasStick = true;
    const stick = watchThumbStick(pad, this.wake);
    this.walk.steer(stick);
    this.stops.push(stick.stop);
  }

  close(): void {
    this.isClosed = true;
    for (const stop of this.stops) stop();
  }

  private async addGamepad(): Promise<void> {
    if (this.hasPad) return;
    this.hasPad = true;
    const { watchGamepad } = await import('@/kit/stage/gamepad.ts');
    if (this.isClosed) return;
    const { acts } = this;
    const pad = watchGamepad(
      { choose: () => this.chooseSeen(), back: () => acts.back(), step: (count) => acts.by(count) },
      this.wake,
    );
    this.walk.steer(pad);
    this.stops.push(pad.stop);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { acts } = this;
    const target = event.target as Element;
    const anywhere: { [code: string]: () => void } = {
      Escape: () => acts.back(),
      PageDown: () => acts.by(1),
      PageUp: () => acts.by(-1),
    };
    const outsideOfFields: typeof anywhere = {
      KeyL: () => acts.toggle('list'),
      KeyT: () => acts.toggle('tours'),
      KeyH: () => acts.toggle('help'),
      KeyM: () => acts.toggleMap(),
      KeyP: () => acts.photo(),
    };
    const onCanvas: typeof anywhere = { Enter: () => this.chooseSeen(), Space: () => this.chooseSeen() };
    const act =
      anywhere[event.code] ??
      (target.matches('input, textarea, select') ? undefined : outsideOfFields[event.code]) ??
      (target === this.canvas ? onCanvas[event.code] : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  }

  private chooseSeen(): void {
    if (this.walk.seen !== undefined) this.acts.step(this.walk.seen);
  }

  private tap(x: number, y: number): void {
    this.canvas.focus();
    const { walk, stage } = this;
    const rooms = visibleRooms(stage.scene, walk.pose, walk.room, tapWidth);
    const { exhibit, spot } = under(x, y, stage.camera, stage.scene, rooms);
    if (exhibit !== undefined) this.acts.step(exhibit);
    else if (spot) void walk.walkTo(spot);
  }
}
