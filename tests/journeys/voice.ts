import type { Page } from './journey.ts';

/** What the stand-in was asked to read. */
interface Asked {
  text: string;
  lang: string;
  rate: number;
  volume: number;
}

declare global {
  interface Window {
    device: {
      asked: Asked[];
      /** The next utterance fails so; null: it is never begun. */
      failsWith: SpeechSynthesisErrorCode | null | undefined;
    };
  }
}

/**
 * Gives the page a device with a Chinese voice: this machine's Chromium has none. It does as Chrome does: voices come late,
 * events come later than the call, `cancel()` tells the one that is read `interrupted` and those that wait `canceled`,
 * loses what is spoken right behind it, and leaves a paused queue paused.
 * @param pace milliseconds for a character at the speed 1
 */
export async function giveVoice(page: Page, { langs = ['zh-HK', 'zh-CN'], pace = 30 } = {}): Promise<void> {
  await page.addInitScript(standIn, { langs, pace });
}

function standIn({ langs, pace }: { langs: string[]; pace: number }): void {
  const device: Window['device'] = { asked: [], failsWith: undefined };
  window.device = device;

  class Utterance extends EventTarget {
    text: string;
    lang = '';
    rate = 1;
    volume = 1;
    pitch = 1;
    voice: SpeechSynthesisVoice | null = null;
    onstart: ((event: Event) => void) | null = null;
    onend: ((event: Event) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    constructor(text = '') {
      super();
      this.text = text;
    }
    tell(name: 'start' | 'end' | 'error', error?: string): void {
      const event = Object.assign(new Event(name), error === undefined ? {} : { error });
      this.dispatchEvent(event);
      this[`on${name}`]?.(event);
    }
  }

  class Synthesis extends EventTarget {
    paused = false;
    #queue: Utterance[] = [];
    #now: Utterance | undefined;
    #timer = 0;
    #deafUntil = 0;
    #voices: SpeechSynthesisVoice[] = [];
    constructor() {
      super();
      setTimeout(() => {
        this.#voices = langs.map((lang) => ({
          name: `Voice ${lang}`,
          lang,
          localService: true,
          default: false,
          voiceURI: lang,
        }));
        this.dispatchEvent(new Event('voiceschanged'));
      }, 300);
    }
    get speaking(): boolean {
      return this.#now !== undefined;
    }
    get pending(): boolean {
      return this.#queue.length > 0;
    }
    getVoices(): SpeechSynthesisVoice[] {
      return [...this.#voices];
    }
    speak(utterance: Utterance): void {
      if (performance.now() < this.#deafUntil) return;
      this.#queue.push(utterance);
      setTimeout(() => this.#next(), 10);
    }
    cancel(): void {
      const [now, waiting] = [this.#now, this.#queue];
      if (!now && waiting.length === 0) return;
      clearTimeout(this.#timer);
      this.#now = undefined;
      this.#queue = [];
      this.#deafUntil = performance.now() + 50;
      setTimeout(() => {
        now?.tell('error', 'interrupted');
        for (const one of waiting) one.tell('error', 'canceled');
      }, 5);
    }
    pause(): void {
      this.paused = true;
    }
    resume(): void {
      this.paused = false;
      setTimeout(() => this.#next(), 10);
    }
    #next(): void {
      if (this.paused || this.#now || device.failsWith === null) return;
      const utterance = this.#queue.shift();
      if (!utterance) return;
      this.#now = utterance;
      const { text, lang, rate, volume } = utterance;
      device.asked.push({ text, lang, rate, volume });
      const end = (name: 'end' | 'error', error?: string) => {
        this.#now = undefined;
        utterance.tell(name, error);
        this.#next();
      };
      if (device.failsWith !== undefined) {
        const error = device.failsWith;
        this.#timer = window.setTimeout(() => end('error', error), 10);
        return;
      }
      utterance.tell('start');
      this.#timer = window.setTimeout(() => end('end'), (text.length * pace) / rate);
    }
  }

  Object.defineProperty(window, 'speechSynthesis', { value: new Synthesis(), configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
}
