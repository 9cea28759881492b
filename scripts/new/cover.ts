/** A quiet plate to hang until the work has its own cover: hills, a low sun, much paper. */
export const placeholderCover = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600" width="800" height="600">
  <rect width="800" height="600" fill="#F7F3EA" />
  <circle cx="560" cy="250" r="64" fill="#A87A22" />
  <path d="M0 400 C120 350 210 330 320 372 S560 420 800 340 V600 H0 Z" fill="#DDE3DC" />
  <path d="M0 460 C160 400 300 440 430 470 S680 460 800 420 V600 H0 Z" fill="#8FA093" />
  <path d="M0 530 C200 480 380 520 520 530 S720 510 800 500 V600 H0 Z" fill="#2F4A3E" />
</svg>
`;
