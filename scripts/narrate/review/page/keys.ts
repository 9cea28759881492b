import type { Editor } from './editor.ts';

/** What keys do, for the sheet that `?` opens. */
export const shortcuts: [keys: string, does: string][] = [
  ['空格', '听这一句，再按停'],
  ['↑ ↓', '上一句、下一句'],
  ['回车', '确认这一句，到下一句'],
  ['[ ]', '选中开始、结束的边'],
  ['← →', '把选中的边挪 10 毫秒'],
  ['Shift + ← →', '挪 100 毫秒'],
  ['Ctrl + Z', '撤销'],
  ['Ctrl + Y', '重做'],
  ['Ctrl + S', '保存'],
  ['?', '打开这张表'],
];

/** Does what keys stand for, wherever the focus is but in a field; a button keeps its own. */
export function watchKeys(current: () => Editor | undefined, openHelp: () => void): void {
  document.addEventListener('keydown', (event) => {
    const editor = current();
    const target = event.target instanceof Element ? event.target : document.body;
    if (!editor || target.closest('select, input, textarea, dialog')) return;
    const act = event.ctrlKey || event.metaKey ? withControl(editor, event) : alone(editor, event, target, openHelp);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function withControl(editor: Editor, { key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  switch (key.toLowerCase()) {
    case 's':
      return () => void editor.save();
    case 'z':
      return shiftKey ? () => editor.redo() : () => editor.undo();
    case 'y':
      return () => editor.redo();
    default:
      return undefined;
  }
}

function alone(
  editor: Editor,
  { key }: KeyboardEvent,
  target: Element,
  openHelp: () => void,
): (() => void) | undefined {
  const isButton = target.closest('button, a') !== null;
  const focus = (edge: string) => () => document.querySelector<HTMLElement>(`[data-edge="${edge}"]`)?.focus();
  switch (key) {
    case ' ':
      return isButton && !target.closest('.row') ? undefined : () => editor.hear();
    case 'Enter':
      return isButton && !target.closest('.row') ? undefined : () => editor.confirm(true);
    case 'ArrowDown':
      return () => editor.chooseBy(1);
    case 'ArrowUp':
      return () => editor.chooseBy(-1);
    case '[':
      return focus('start');
    case ']':
      return focus('end');
    case '?':
      return openHelp;
    default:
      return undefined;
  }
}
