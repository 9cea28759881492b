import { expect, it } from 'vitest';
import { destination } from './destination.ts';

it.each([
  ['http://xue.lan:4321/trust/?to=%2Flesson%2Fa%2F%3Fx%3D1', 'https://xue.lan:4321/lesson/a/?x=1'],
  ['http://[fd00::5]:4321/trust/', 'https://[fd00::5]:4321/'],
  ['http://xue.lan/trust/?to=//evil.example/', 'https://xue.lan/'],
  ['http://xue.lan/trust/?to=/%5Cevil.example', 'https://xue.lan/'],
  ['http://xue.lan/trust/?to=javascript:alert(1)', 'https://xue.lan/'],
])('from %s to %s', (page, address) => {
  expect(destination(page)).toBe(address);
});
