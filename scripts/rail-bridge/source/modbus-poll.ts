import { modbusDecoder, modbusRequest, type ModbusRegister } from '@/core/rail/frame/modbus.ts';
import { openSerial, type SerialSettings } from './serial-port.ts';
import type { Listener, Source } from './source.ts';

/** How long an encoder may take to answer before it is asked again, in milliseconds. */
const patience = 200;

/** Asks a Modbus encoder for its count again and again: the next question after the answer, or after waiting for it. */
export function pollModbus(
  settings: SerialSettings,
  asked: ModbusRegister & { every: number },
  listener: Listener,
): Source {
  const request = modbusRequest(asked);
  let decoder = modbusDecoder(asked);
  let askedAt = 0;
  let timer: NodeJS.Timeout | undefined;

  const ask = (): void => {
    clearTimeout(timer);
    // Whatever came late belongs to no question.
    decoder = modbusDecoder(asked);
    askedAt = performance.now();
    serial.write(request);
    timer = setTimeout(ask, patience);
  };
  const serial = openSerial(settings, {
    bytes(bytes) {
      for (const answer of decoder.push(bytes)) {
        if ('raw' in answer) listener.reading(answer);
        clearTimeout(timer);
        timer = setTimeout(ask, Math.max(0, askedAt + asked.every - performance.now()));
      }
    },
    up() {
      listener.up();
      ask();
    },
    down(why) {
      clearTimeout(timer);
      listener.down(why);
    },
  });
  return {
    close() {
      clearTimeout(timer);
      return serial.close();
    },
  };
}
