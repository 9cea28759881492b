/** One event of a stream (HTML Standard, "Server-sent events"). */
export interface StreamEvent {
  name: string;
  data: string;
}

/**
 * Reads server-sent events from pieces of text, cut anywhere. `EventSource` can't send a token in a header, nor say why
 * it was refused; with `fetch` the text comes in pieces.
 */
export function eventStream(): { push(text: string): StreamEvent[] } {
  let kept = '';
  return {
    push(text) {
      // A CR at the end may be half of a CR LF.
      const all = kept + text;
      const whole = all.endsWith('\r') ? all.slice(0, -1) : all;
      const blocks = whole.replace(/\r\n?/g, '\n').split('\n\n');
      kept = (blocks.pop() ?? '') + all.slice(whole.length);
      return blocks.map(read).filter(({ data }) => data !== '');
    },
  };
}

function read(block: string): StreamEvent {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field, value = ''] = /^([a-z]+):? ?(.*)$/.exec(line) ?? [];
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
  }
  return { name, data: data.join('\n') };
}
