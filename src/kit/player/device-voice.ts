/** Voices come late in Chromium, or never. */
const patience = 1_500;

/** What a text of this language may be read by, the best first. Cantonese is another language to listen to. */
const tongues = [
  /^(?:zh|cmn)[-_](?:hans[-_])?cn$/i,
  /^(?:cmn|zh)(?:[-_]hans)?$/i,
  /^(?:zh|cmn)(?!.*[-_](?:hk|mo|yue))/i,
];

let late: Promise<void> | undefined;

/** The device's own Chinese voice; undefined if it has none, or can't speak. One that needs no network comes first. */
export async function deviceVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (canSpeak() && speechSynthesis.getVoices().length === 0) await (late ??= voicesCome());
  return deviceVoiceNow();
}

/** The same, of the voices that have come by now. */
export function deviceVoiceNow(): SpeechSynthesisVoice | undefined {
  return canSpeak() ? chineseOf(speechSynthesis.getVoices()) : undefined;
}

function chineseOf(all: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  for (const tongue of tongues) {
    const found = all.filter(({ lang }) => tongue.test(lang));
    const voice = found.find(({ localService }) => localService) ?? found[0];
    if (voice) return voice;
  }
  return undefined;
}

const canSpeak = (): boolean => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;

/** Waited for once a page. */
function voicesCome(): Promise<void> {
  return new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
    setTimeout(resolve, patience);
  });
}
