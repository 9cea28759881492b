import sharp from 'sharp';

/** A quiet plate to hang until the work has its own cover: hills, a low sun, much paper. */
export const placeholderCover = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">
  <rect width="800" height="600" fill="#F7F3EA" />
  <circle cx="560" cy="250" r="64" fill="#A87A22" />
  <path d="M0 400 C120 350 210 330 320 372 S560 420 800 340 V600 H0 Z" fill="#DDE3DC" />
  <path d="M0 460 C160 400 300 440 430 470 S680 460 800 420 V600 H0 Z" fill="#8FA093" />
  <path d="M0 530 C200 480 380 520 520 530 S720 510 800 500 V600 H0 Z" fill="#2F4A3E" />
</svg>
`;

/** Hills whose ends meet, for a layer that repeats. */
export const placeholderRidge = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 600" width="1600" height="600">
  <path d="M0 280 C160 280 320 140 480 260 S760 380 960 220 S1420 280 1600 280 V600 H0 Z" fill="#DDE3DC" />
  <path d="M0 400 C180 400 420 330 620 410 S1080 500 1240 420 S1440 400 1600 400 V600 H0 Z" fill="#8FA093" />
  <path d="M0 520 C260 520 480 470 720 510 S1300 520 1600 520 V600 H0 Z" fill="#2F4A3E" />
</svg>
`;

const ridge = (y: number, swell: number, colour: string): string => {
  const points = Array.from({ length: 73 }, (_, i) => {
    const x = (i * 2048) / 72;
    const turn = (x / 2048) * Math.PI * 2;
    return `${x} ${y + Math.sin(turn * 5 + y) * swell + Math.sin(turn * 11) * swell * 0.5}`;
  });
  return `<path d="M${points.join('L')}V1024H0Z" fill="${colour}" />`;
};

/** The same hills all around, to stand in until the scene has its own picture: its ends meet. */
export function placeholderPanorama(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2048 1024" width="2048" height="1024">
  <rect width="2048" height="1024" fill="#F7F3EA" />
  <circle cx="1536" cy="466" r="36" fill="#B3372B" />
  ${ridge(480, 22, '#DDE3DC')}${ridge(520, 16, '#8FA093')}${ridge(570, 12, '#2F4A3E')}
</svg>`;
  return sharp(Buffer.from(drawing)).webp().toBuffer();
}

/** What is said in the placeholder of a video. */
export const placeholderCaptions = `WEBVTT

00:00:00.500 --> 00:00:03.500
这里是字幕，一句一段。

00:00:04.500 --> 00:00:07.500
它也是页面上的文字稿。
`;
