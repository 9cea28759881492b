import { render } from 'lit-html';
import { hasAgent } from '@/kiosk/ask-agent.ts';
import { openDevice } from '@/kiosk/device.ts';
import { createStopButton } from '@/kiosk/position/stop-button.ts';
import { calibrationTemplate, type PageActs } from './calibration.template.ts';
import { Desk } from './desk.ts';
import { drawTrace } from './strip-chart.ts';
import type { SurveyedRail } from '@/core/rail/survey.ts';

interface PageData {
  kiosk: string;
  rails: SurveyedRail[];
}

const root = document.querySelector<HTMLElement>('[data-calibration]');
const data = JSON.parse(document.querySelector('[data-data]')?.textContent ?? '{"rails":[]}') as PageData;
const device = openDevice();

/** On a device that was set up as a kiosk, only through the staff's menu, which stands behind the PIN. */
const isAllowed = device.get('role') !== 'kiosk' || 'xuelangKiosk' in parent;

if (root && !isAllowed) {
  root.textContent = '这台设备是一体机：请从工作人员菜单进入“滑轨校准”。';
} else if (root && data.rails.length > 0) {
  if (device.get('role') === 'kiosk') document.documentElement.dataset['type'] = 'larger';
  const select = document.querySelector<HTMLSelectElement>('[data-rail]');
  let end = work(root, data.rails[0]!);
  select?.addEventListener('change', () => {
    end();
    const rail = data.rails.find(({ id }) => id === select.value);
    if (rail) end = work(root, rail);
  });
}

/** Shows one rail's calibration; answers how to end it. */
function work(place: HTMLElement, rail: SurveyedRail): () => void {
  let waiting = 0;
  const stop = createStopButton(() => desk.order('emergency'));
  const acts: PageActs = {
    isShut: hasAgent(),
    exportFile: () => download(desk),
    // One with 500 stops has 60 kB: what is larger is no calibration, and need not be read to be refused.
    importFile: (file) =>
      void file
        .slice(0, 200_000)
        .text()
        .then((text) => desk.bring(text)),
    print: () => print(),
    asksRelease: false,
    askRelease(asks) {
      acts.asksRelease = asks;
      show();
    },
  };
  const draw = (): void => {
    waiting = 0;
    if (desk.motor?.st !== 'emergency') acts.asksRelease = false;
    render(calibrationTemplate(desk, acts), place);
    if (desk.motor?.st === 'moving') stop.show(desk.motor);
    else stop.remove();
    const canvas = place.querySelector('canvas');
    if (canvas) drawTrace(canvas, desk.trace, performance.now());
  };
  // Positions come more often than frames.
  const show = (): void => {
    waiting ||= requestAnimationFrame(draw);
  };
  const desk = new Desk(rail, device, show);
  const key = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
    if ((event.target as Element).closest('input')) return;
    event.preventDefault();
    desk.undo();
  };
  addEventListener('keydown', key);
  show();
  return () => {
    removeEventListener('keydown', key);
    cancelAnimationFrame(waiting);
    desk.close();
    stop.remove();
  };
}

function download(desk: Desk): void {
  const calibration = desk.calibration();
  if (!calibration) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(calibration, null, 2)], { type: 'application/json' }));
  link.download = `xuelang-${desk.rail.id}-${calibration.at.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
