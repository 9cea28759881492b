/** The two CRC-16 that encoders use, by the names of the catalogue of parametrised CRC algorithms. */
export type Crc16 = 'modbus' | 'ccitt';

/**
 * CRC-16 over `bytes[from, to)`. `modbus`: reflected 0xA001, start 0xFFFF (Modbus over Serial Line 1.02, 6.2.2).
 * `ccitt`: CRC-16/CCITT-FALSE, 0x1021, start 0xFFFF.
 */
export function crc16(kind: Crc16, bytes: Uint8Array, from = 0, to = bytes.length): number {
  let crc = 0xffff;
  for (let at = from; at < to; at++) {
    crc ^= kind === 'modbus' ? bytes[at]! : bytes[at]! << 8;
    for (let bit = 0; bit < 8; bit++) {
      if (kind === 'modbus') crc = crc & 1 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
      else crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
    }
  }
  return crc;
}
