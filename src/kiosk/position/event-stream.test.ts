import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventStream } from './event-stream.ts';

const text =
  'event: state\r\ndata: {"up":true}\r\n\r\n: a comment\n\ndata: one\ndata: two\n\n\n\ndata:3\n\nevent: x\n\ndata: not yet';

it('reads events wherever the text is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 30 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), text.length];
      const stream = eventStream();
      const events = places.slice(1).flatMap((to, n) => stream.push(text.slice(places[n], to)));
      expect(events).toEqual([
        { name: 'state', data: '{"up":true}' },
        { name: 'message', data: 'one\ntwo' },
        { name: 'message', data: '3' },
      ]);
    }),
  );
});

it('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const stream = eventStream();
      for (const piece of texts) stream.push(piece);
    }),
  );
});
