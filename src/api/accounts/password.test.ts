import { describe, expect, it } from 'vitest';
import { argon2id, decoy, hashPassword, scrypt32, verifyPassword } from './password.ts';

describe.each([argon2id, scrypt32])('a password hashed with $name', (method) => {
  it('is known again, and no other is', async () => {
    const stored = await hashPassword('学习 2026', method);
    expect(stored).toMatch(new RegExp(`^\\$${method.name}\\$`));
    expect(await verifyPassword('学习 2026', stored)).toBe(true);
    expect(await verifyPassword('学习 2027', stored)).toBe(false);
  });

  it('is the same in full width', async () => {
    expect(await verifyPassword('abc１２３', await hashPassword('abc123', method))).toBe(true);
  });

  it('gets a salt of its own', async () => {
    expect(await hashPassword('x', method)).not.toBe(await hashPassword('x', method));
  });
});

it('has a decoy that nothing matches', async () => {
  expect(await verifyPassword('', decoy)).toBe(false);
});
