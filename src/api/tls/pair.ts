import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { Server } from 'node:https';
import { createSecureContext } from 'node:tls';
import type { Config } from '@/api/config.ts';

/** A certificate and its key, as PEM. */
interface Pair {
  cert: Buffer;
  key: Buffer;
}

/** How often the files are looked at; only their times are read. */
const interval = 2_000;

/** The certificate and key that the configuration names, or null. Errors are sentences for the operator. */
export function readPair({ TLS_CERT, TLS_KEY }: Pick<Config, 'TLS_CERT' | 'TLS_KEY'>): Pair | null {
  if (TLS_CERT === undefined || TLS_KEY === undefined) return null;
  const pair = { cert: pem(TLS_CERT), key: pem(TLS_KEY) };
  try {
    createSecureContext(pair);
  } catch {
    // OpenSSL's own words would help nobody.
    throw new Error('TLS_CERT 和 TLS_KEY 不能一起用：要 PEM 格式的证书和属于它的、不加密的私钥。请检查这两个文件。');
  }
  return pair;
}

function pem(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`读不到证书文件 ${file}。请检查 TLS_CERT 和 TLS_KEY。`);
  }
}

/**
 * Shows new connections the new certificate when its files change; connections that are open go on. A pair that is no
 * good, or only half written, changes nothing. Answers how to stop it.
 */
export function renewFrom(config: Pick<Config, 'TLS_CERT' | 'TLS_KEY'>, server: Server): () => void {
  const files = [config.TLS_CERT, config.TLS_KEY].filter((file) => file !== undefined);
  const renew = (): void => {
    try {
      const pair = readPair(config);
      if (pair !== null) server.setSecureContext(pair);
    } catch {
      // The second file is about to follow; if it is no good either, the old certificate still is.
    }
  };
  for (const file of files) watchFile(file, { interval, persistent: false }, renew);
  return () => files.forEach((file) => unwatchFile(file, renew));
}
