/** Nobody reads a passage for longer, in seconds; a record holds no more study either. */
export const longest = 300;

/** Speech at this rate is clear, in bits a second: five minutes are two megabytes. */
const rate = 48_000;

/** Why there is no recording: `denied` by the member or the device, `none` there, `busy` elsewhere. */
export class MicrophoneError extends Error {
  readonly why: 'denied' | 'none' | 'busy';
  constructor(why: MicrophoneError['why']) {
    super(why);
    this.why = why;
  }
}

export interface Recorder {
  isPaused(): boolean;
  pause(): void;
  goOn(): void;
  /** How long was recorded, in seconds. */
  seconds(): number;
  /** How loud it is now, 0 to 1. */
  level(): number;
  /** Ends the recording and answers its sound. */
  stop(): Promise<Blob>;
}

/** Asks for the microphone and begins to record. Throws a `MicrophoneError`. */
export async function startRecorder(): Promise<Recorder> {
  const stream = await microphone();
  const type = ['audio/webm;codecs=opus', 'audio/mp4'].find((one) => MediaRecorder.isTypeSupported(one));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: rate,
    ...(type !== undefined && { mimeType: type }),
  });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);

  let recorded = 0;
  let since: number | undefined = performance.now();
  const halt = () => {
    if (since !== undefined) recorded += performance.now() - since;
    since = undefined;
  };
  recorder.start();

  return {
    isPaused: () => recorder.state === 'paused',
    pause: () => {
      halt();
      recorder.pause();
    },
    goOn: () => {
      since = performance.now();
      recorder.resume();
    },
    seconds: () => (recorded + (since === undefined ? 0 : performance.now() - since)) / 1000,
    level: () => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      // Speech lies between −50 and −10 decibels.
      return Math.min(1, Math.max(0, (10 * Math.log10(power + 1e-9) + 50) / 40));
    },
    stop: async () => {
      halt();
      const ended = new Promise((resolve) => (recorder.onstop = resolve));
      if (recorder.state !== 'inactive') recorder.stop();
      await ended;
      // The browser's sign that the microphone is on goes out.
      for (const track of stream.getTracks()) track.stop();
      void context.close();
      return new Blob(pieces, { type: recorder.mimeType });
    },
  };
}

async function microphone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError') throw new MicrophoneError('denied');
    throw new MicrophoneError(name === 'NotFoundError' ? 'none' : 'busy');
  }
}
