import type { Simulator } from './simulator.ts';

/** What the keys do, for the screen. */
export const help = `  ← →　　　 慢推 50 毫米　　　Shift + ← →　快推 1 米
  0 … 9　　 滑到全长的十分之几　　空格　停住
  s　来回走　　n　抖动　　d　丢帧　　c　半帧　　g　杂音　　j　跳变
  m　编码器不出声　　u　拔下、插上　　f　驱动器报错　　b　电机推不动
  q　退出`;

/** Moves and disturbs the simulated rail by keys; calls `quit` at the end. */
export function obeyKeys(simulator: Simulator, say: (text: string) => void, quit: () => void): void {
  const { faults, options } = simulator;
  let silent = false;
  let walking: NodeJS.Timeout | undefined;
  let goal = simulator.mm;

  const go = (mm: number, speed: number): void => {
    goal = Math.max(0, Math.min(options.length, mm));
    simulator.push(goal, speed);
  };
  const stand = (): void => {
    clearInterval(walking);
    walking = undefined;
  };
  const toggle = (name: keyof typeof faults, value: number, title: string): void => {
    faults[name] = faults[name] === 0 ? value : 0;
    say(`${title}：${faults[name] === 0 ? '没有' : '有'}`);
  };
  const keys: Record<string, () => void> = {
    '\u001b[C': () => go(goal + 50, 300),
    '\u001b[D': () => go(goal - 50, 300),
    '\u001b[1;2C': () => go(goal + 1000, 800),
    '\u001b[1;2D': () => go(goal - 1000, 800),
    ' ': () => go(simulator.mm, 100),
    s() {
      const turn = (): void => go(simulator.mm < options.length / 2 ? options.length : 0, 400);
      turn();
      walking = setInterval(turn, (options.length / 400) * 1000 + 4000);
      say('来回走');
    },
    n: () => toggle('noise', 5, '±5 毫米的抖动'),
    d: () => toggle('dropped', 0.3, '丢帧'),
    c: () => toggle('split', 0.5, '半帧'),
    g: () => toggle('garbage', 0.2, '杂音'),
    j: () => toggle('jumps', 0.02, '跳变'),
    m() {
      silent = !silent;
      simulator.silence(silent);
      say(silent ? '编码器不出声' : '编码器出声');
    },
    u() {
      if (simulator.plugged) simulator.unplug();
      else simulator.plug();
      say(simulator.plugged ? '插上了' : '拔下了');
    },
    f: () => simulator.drive.fault('OVERLOAD'),
    b() {
      simulator.drive.faults.stuck = !simulator.drive.faults.stuck;
      say(simulator.drive.faults.stuck ? '电机推不动' : '电机推得动');
    },
    q: quit,
    '\u0003': quit,
  };
  for (let tenth = 0; tenth < 10; tenth++) keys[String(tenth)] = () => go((options.length * tenth) / 10, 800);

  process.stdin
    .setRawMode(true)
    .setEncoding('utf8')
    .on('data', (key: string) => {
      if (key !== 's') stand();
      keys[key]?.();
    });
}
