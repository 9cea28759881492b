import { binaryDecoder, type BinaryLayout } from '@/core/rail/frame/binary.ts';
import type { Decoder, Reading } from '@/core/rail/frame/decoder.ts';
import { lineDecoder } from '@/core/rail/frame/line.ts';
import { lineTemplate } from '@/core/rail/frame/line-template.ts';
import { unseal } from '@/core/rail/frame/sentence.ts';

export interface LineConfig {
  template: string;
  checksum: boolean;
}

/** The decoder of lines or binary frames. `other` hears each line that is no position. */
export function decoderOf(
  config: { protocol: 'line' | 'binary'; line: LineConfig; binary: BinaryLayout },
  other?: (line: string) => void,
): Decoder<Reading> {
  if (config.protocol === 'binary') return binaryDecoder(config.binary);
  const form = lineTemplate(config.line.template);
  return lineDecoder((line) => {
    const text = config.line.checksum ? unseal(line.trim()) : line;
    const reading = text === null ? null : form.read(text);
    if (reading === null) other?.(line);
    return reading;
  });
}
