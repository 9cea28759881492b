/** Sound of one channel. */
export interface Sound {
  rate: number;
  samples: Int16Array;
}

/**
 * Reads a WAV file of 16-bit samples, of any number of channels (their mean is taken). A header that promises more than
 * there is, as programs write that can't rewind, is believed as far as the bytes go. Undefined where it is none.
 */
export function readWav(file: Buffer): Sound | undefined {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return undefined;
  let channels = 0;
  let rate = 0;
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const body = at + 8;
    if (name === 'fmt ' && body + 16 <= file.length) {
      const format = file.readUInt16LE(body);
      const isPcm =
        format === 1 || (format === 0xfffe && body + 26 <= file.length && file.readUInt16LE(body + 24) === 1);
      if (!isPcm || file.readUInt16LE(body + 14) !== 16) return undefined;
      channels = file.readUInt16LE(body + 2);
      rate = file.readUInt32LE(body + 4);
    }
    if (name === 'data') {
      if (channels === 0 || rate === 0) return undefined;
      return { rate, samples: mono(file.subarray(body, Math.min(file.length, body + length)), channels) };
    }
    at = body + length + (length % 2);
  }
  return undefined;
}

function mono(bytes: Buffer, channels: number): Int16Array {
  const samples = new Int16Array(Math.floor(bytes.length / (2 * channels)));
  for (let i = 0; i < samples.length; i++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += bytes.readInt16LE(2 * (i * channels + channel));
    samples[i] = sum / channels;
  }
  return samples;
}

/** A WAV file of this sound. */
export function writeWav({ rate, samples }: Sound): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([head, bytesOf(samples)]);
}

/** Samples as bytes, the lower first. All machines that Node runs on order them so. */
export function bytesOf(samples: Int16Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}
