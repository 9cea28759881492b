import { turned } from '@/kit/stage/aim.ts';
import type { Head } from './head.ts';
import { Panel, type Content } from './panel.ts';

/** Its lower edge: metres before the body and below the eyes. And how far it is laid back, in radians. */
const ahead = 0.6;
const below = 0.74;
const laid = 0.7;

/** It comes along when one has gone or turned away from it so far. */
const farthest = 0.5;
const widest = 1.15;

/** A panel that lies before one's body like a music stand, and comes along. Its lower edge stays where it is. */
export class Tray extends Panel {
  private anchor: Head | undefined;

  override show(content: Content, isOther: boolean): void {
    super.show(content, isOther);
    if (this.anchor) this.bring(this.anchor);
  }

  /** Lies where it was until one has gone or turned away from it. */
  follow(head: Head): void {
    const { anchor } = this;
    if (!anchor) return this.bring(head);
    const isAway = Math.hypot(head.x - anchor.x, head.z - anchor.z) > farthest || Math.abs(head.y - anchor.y) > 0.3;
    if (isAway || Math.abs(turned(head.facing - anchor.facing)) > widest) this.bring(head);
  }

  /** Comes before the body, as one looks now. */
  bring(head: Head): void {
    this.anchor = head;
    const half = this.size.height / 2;
    const away = ahead + half * Math.sin(laid);
    this.position.set(
      head.x + Math.sin(head.facing) * away,
      Math.max(0.25, head.y - below) + half * Math.cos(laid),
      head.z + Math.cos(head.facing) * away,
    );
    this.rotation.set(-laid, turned(head.facing + Math.PI), 0, 'YXZ');
  }
}
