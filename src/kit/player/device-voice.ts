/** Voices come late in Chromium, or never. */
const patience = 1_500;

/** What a text of this language may be read by, the best first. Cantonese is another language to listen to. */
const tongues = [/^(?:zh|cmn)[-_](?:hans[-_])?cn/i, /^cmn/i, /^zh[-_](?:hant[-_])?(?:tw|sg)/i, /^zh$/i];

let known: SpeechSynthesisVoice | undefined;

/** The device's own Chinese voice; undefined if it has none, or can't speak. One that needs no network comes first. */
export async function deviceVoice(): Promise<SpeechSynthesisVoice | undefined> {
  known ??= chineseOf(await voices());
  return known;
}

function chineseOf(all: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  for (const tongue of tongues) {
    const found = all.filter(({ lang }) => tongue.test(lang));
    const voice = found.find(({ localService }) => localService) ?? found[0];
    if (voice) return voice;
  }
  return undefined;
}

async function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  if (!('speechSynthesis' in window) || !('SpeechSynthesisUtterance' in window)) return [];
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return now;
  return new Promise((resolve) => {
    const answer = () => resolve(speechSynthesis.getVoices());
    speechSynthesis.addEventListener('voiceschanged', answer, { once: true });
    setTimeout(answer, patience);
  });
}
