/** An event as the browser's EventSource gives it, its JSON read. */
export interface ReadEvent {
  event: string;
  // What a test expects of it, it says itself.
  data: { [name: string]: unknown };
}

/** A stream of server-sent events, read one by one. */
export interface Events {
  status: number;
  /** The next event, or the next of this name; null when the stream has ended. */
  next(event?: string): Promise<ReadEvent | null>;
  close(): Promise<void>;
}

/** Reads an answer as a stream of events. */
export function readEvents(response: Response): Events {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';

  async function next(wanted?: string): Promise<ReadEvent | null> {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end === -1) {
        const { value, done } = (await reader?.read()) ?? { done: true };
        if (done) return null;
        text += decoder.decode(value, { stream: true });
        continue;
      }
      const [, event = '', data = '{}'] = /^event: (.*)\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
      text = text.slice(end + 2);
      if (wanted === undefined || wanted === event) return { event, data: JSON.parse(data) as ReadEvent['data'] };
    }
  }

  return { status: response.status, next, close: async () => void (await reader?.cancel()) };
}
