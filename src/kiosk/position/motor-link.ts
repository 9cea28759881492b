import { motorNewsSchema, type MotorNews, type MotorOrder } from '@/core/rail/motor.ts';
import type { BridgeAddress } from './bridge-address.ts';

/** A page's end of the bridge's motor. */
export interface MotorLink {
  /** False where there is no connection: then nothing was ordered. */
  order(order: MotorOrder): boolean;
  close(): void;
}

/** Milliseconds. */
const pause = 1000;
const aliveEvery = 700;

/**
 * Connects to the motor, again and again. While something moves it says that this page is alive: when the page freezes,
 * closes or loses its way, the bridge stops the motor.
 */
export function openMotor({ port, token }: BridgeAddress, hear: (news: MotorNews) => void): MotorLink {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let moving = false;
  let closed = false;

  const connect = (): void => {
    const next = new WebSocket(`ws://127.0.0.1:${port}/motor`, ['xuelang-rail', `token.${token}`]);
    socket = next;
    next.onmessage = ({ data }) => {
      const news = motorNewsSchema.safeParse(parsed(String(data)));
      if (!news.success) return;
      if ('motor' in news.data) moving = news.data.motor.st === 'moving';
      hear(news.data);
    };
    next.onclose = () => {
      moving = false;
      if (!closed) timer = setTimeout(connect, pause);
    };
  };
  connect();
  const send = (order: MotorOrder): boolean => {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(order));
    return true;
  };
  const alive = setInterval(() => {
    if (moving) send({ do: 'alive' });
  }, aliveEvery);

  return {
    order: send,
    close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(alive);
      socket?.close();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
