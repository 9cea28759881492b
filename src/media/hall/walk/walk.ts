import { turned, type Pose } from '@/kit/stage/aim.ts';
import { flightTo, type Flight } from '@/kit/stage/flight.ts';
import { findWay, nearestFree } from '@/kit/stage/ground.ts';
import { isStill, stillness, towards, walk, type Intent } from '@/kit/stage/walker.ts';
import type { Place, Scene } from '@/media/hall/scene/scene.ts';
import { floorOf, type Floor } from './floor.ts';
import { lookedAt } from './in-view.ts';
import { viewPoint } from './view-point.ts';

/** What a visitor moves with. */
export interface Steering {
  intent(): Intent;
}

export interface WalkActs {
  /** Half the angles of view of what is free of panels: upwards and sideways. */
  view(): { up: number; aside: number };
  /** Something that is said of where one is has changed. */
  onChange(): void;
  /** Asks for a frame. */
  wake(): void;
  /** Motion is to be cut short. */
  isCalm(): boolean;
}

/** Takes a visitor elsewhere who is not to be moved through the hall: who wears a headset. Resolves when they are there. */
export type Carrier = (to: Pose) => Promise<void>;

/** A visitor in a hall: where they are, what they look at, and how they get elsewhere. Nothing of it knows the screen. */
export class Walk {
  pose: Pose;
  room: number;
  /** The exhibit before one's eyes. */
  seen: string | undefined;
  /** The exhibit one has stepped up to. */
  focus: Place | undefined;
  /** So many milliseconds ago one was to set out on the next way: screens that are led together catch up. */
  late = 0;
  /** While there is one, nobody flies. */
  carrier: Carrier | undefined;
  readonly floor: Floor;
  readonly scene: Scene;
  private readonly acts: WalkActs;
  private readonly steerings: Steering[] = [];
  private intent: Intent = stillness;
  private isCarried = false;
  private flight: { flight: Flight; began: number; done: () => void } | undefined;
  private readonly places: ReadonlyMap<string, { place: Place; room: number }>;

  constructor(scene: Scene, acts: WalkActs) {
    this.scene = scene;
    this.acts = acts;
    this.floor = floorOf(scene);
    this.pose = { ...scene.start, pitch: 0 };
    this.room = this.floor.roomAt(scene.start.x, scene.start.z) ?? 0;
    this.places = new Map(
      scene.rooms.flatMap(({ places }, room) => places.map((place) => [place.exhibit, { place, room }] as const)),
    );
  }

  steer(by: Steering): void {
    this.steerings.push(by);
  }

  roomOf(exhibit: string): number | undefined {
    return this.places.get(exhibit)?.room;
  }

  get isFlying(): boolean {
    return this.flight !== undefined;
  }

  /** Stands before an exhibit, without any way to it. */
  stand(exhibit: string): void {
    const known = this.places.get(exhibit);
    if (!known) return;
    this.pose = viewPoint(known.place, this.acts.view(), this.floor);
    this.room = known.room;
  }

  /** Turns by a drag, in radians. */
  look(left: number, up: number): void {
    this.land();
    const pitch = Math.min(1.1, Math.max(-1.1, this.pose.pitch + up));
    this.pose = { ...this.pose, facing: this.pose.facing + left, pitch };
    this.acts.wake();
  }

  /** One is somewhere, and looks somewhere, by one's own head. */
  be(pose: Pose): void {
    this.pose = pose;
    this.notice();
  }

  /** One frame: as far as a visitor comes in this time. Says whether they go on. */
  frame(seconds: number): boolean {
    if (this.flight) this.fly();
    else {
      const wanted = this.wanted();
      this.intent = towards(this.intent, wanted, seconds);
      if (!isStill(this.intent)) this.pose = walk(this.pose, this.intent, seconds, this.floor.isFree);
    }
    this.notice();
    return this.flight !== undefined || !isStill(this.intent);
  }

  /** Steps up to an exhibit; resolves when one stands before it. */
  async stepTo(exhibit: string): Promise<void> {
    const known = this.places.get(exhibit);
    if (!known) return;
    this.focus = known.place;
    this.acts.onChange();
    await this.go(viewPoint(known.place, this.acts.view(), this.floor));
  }

  /** Walks to a point of the floor, and looks where one came to. */
  async walkTo(spot: { x: number; z: number }): Promise<void> {
    this.leaveFocus();
    const free = nearestFree(this.floor.ground, spot);
    if (!free) return;
    const facing = Math.atan2(free.x - this.pose.x, free.z - this.pose.z);
    await this.go({
      ...free,
      facing: Math.hypot(free.x - this.pose.x, free.z - this.pose.z) < 0.4 ? this.pose.facing : facing,
      pitch: 0,
    });
  }

  /** Goes to a room: to just behind its door, looking in. */
  async enterRoom(index: number): Promise<void> {
    this.leaveFocus();
    const room = this.scene.rooms[index]!;
    const middle = { x: room.x + room.width / 2, z: room.z + room.depth / 2 };
    const door = room.doors[0];
    const from = door
      ? { x: (door.from.x + door.until.x) / 2 - door.outward.x, z: (door.from.z + door.until.z) / 2 - door.outward.z }
      : middle;
    const facing = door ? Math.atan2(-door.outward.x, -door.outward.z) : this.pose.facing;
    await this.go({ ...(nearestFree(this.floor.ground, from) ?? middle), facing, pitch: 0 });
  }

  leaveFocus(): void {
    if (!this.focus) return;
    this.focus = undefined;
    this.acts.onChange();
  }

  /** Ends a flight where it is: whoever takes the wheel has it. */
  land(): void {
    const { flight } = this;
    this.flight = undefined;
    flight?.done();
  }

  private async go(to: Pose): Promise<void> {
    this.land();
    if (this.carrier) {
      this.isCarried = true;
      await this.carrier(to);
      this.isCarried = false;
      return;
    }
    const way = findWay(this.floor.ground, this.pose, to) ?? [this.pose, to];
    if (this.acts.isCalm()) {
      this.pose = to;
      this.notice();
      this.acts.wake();
      return;
    }
    const from = { ...this.pose, facing: turned(this.pose.facing) };
    await new Promise<void>((done) => {
      this.flight = { flight: flightTo(from, way, to), began: performance.now() - this.late, done };
      this.acts.wake();
    });
  }

  /** By the clock, not by frames: screens that are led together are at the same place at the same time. */
  private fly(): void {
    const { flight, began } = this.flight!;
    if (!isStill(this.wanted())) {
      this.leaveFocus();
      return this.land();
    }
    const time = (performance.now() - began) / 1000;
    this.pose = flight.at(time);
    if (time >= flight.seconds) this.land();
  }

  private wanted(): Intent {
    const sum = { ...stillness };
    for (const steering of this.steerings) {
      const { hurries, ...axes } = steering.intent();
      for (const [name, value] of Object.entries(axes) as ['forward' | 'aside' | 'turn' | 'tilt', number][])
        sum[name] = Math.min(1, Math.max(-1, sum[name] + value));
      sum.hurries ||= hurries;
    }
    return sum;
  }

  private notice(): void {
    const room = this.floor.roomAt(this.pose.x, this.pose.z) ?? this.room;
    const seen = lookedAt(this.scene.rooms[room]!.places, this.pose);
    const isOther = room !== this.room || seen !== this.seen;
    this.room = room;
    this.seen = seen;
    if (this.focus && !this.flight && !this.isCarried) {
      const { x, z, width } = this.focus;
      if (Math.hypot(x - this.pose.x, z - this.pose.z) > 4.5 + width) this.leaveFocus();
    }
    if (isOther) this.acts.onChange();
  }
}
