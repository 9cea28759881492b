/** The player comes when someone wants to hear something: by the button, or by the tools of a sentence. */
async function listen(sentence?: string): Promise<void> {
  const player = await import('./listen.ts');
  await player.listen(sentence);
}

const buttons = document.querySelectorAll<HTMLButtonElement>('[data-listen]');
/** Nobody has read the work: without a Chinese voice of the device there is nothing to offer. */
const waiting = [...buttons].filter(({ hidden }) => hidden);

for (const button of buttons) button.addEventListener('click', () => void listen());
document.addEventListener('listenfrom', ({ detail }) => void listen(detail.sentence));
if (waiting.length > 0 && 'speechSynthesis' in window) {
  speechSynthesis.addEventListener('voiceschanged', offerVoice);
  offerVoice();
}

function offerVoice(): void {
  if (!speechSynthesis.getVoices().some(({ lang }) => /^(?:zh|cmn)(?!.*-hk)/i.test(lang))) return;
  speechSynthesis.removeEventListener('voiceschanged', offerVoice);
  for (const button of waiting) button.hidden = false;
}
