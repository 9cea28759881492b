import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { randomBytes, sign } from 'node:crypto';
import { bits, boolean, der, integer, octets, oid, sequence, text, time } from './der.ts';
import { addressBytes, type HostName } from './host-name.ts';

/** A certificate and its private key, as PEM. */
export interface Issued {
  cert: string;
  key: string;
}

interface Validity {
  from: Date;
  to: Date;
}

/** What a certificate of an authority is allowed to vouch for (RFC 5280, 4.2.1.10). */
export interface Permitted {
  /** Each with all names below it. */
  names: string[];
  /** `10.0.0.0/8` */
  networks: string[];
}

/** Makes an authority: a key, and a certificate in which it vouches for itself. Browsers that trust it trust no more than `permitted`. */
export function issueAuthority(commonName: string, permitted: Permitted, validity: Validity): Issued {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = nameOf(commonName);
  return issue(pair, { name: subject, key: pair.privateKey, keyId: keyId(pair.publicKey) }, subject, validity, [
    extension('2.5.29.19', sequence(boolean(true), integer(0)), true), // basicConstraints: an authority, of servers alone
    extension('2.5.29.15', bits(Buffer.from([0b0000_0110]), 1), true), // keyUsage: keyCertSign, cRLSign
    extension('2.5.29.30', constraints(permitted), true),
  ]);
}

/** Makes a key and a certificate for a server, for which an authority vouches. */
export function issueServer(authority: { name: string; key: string }, hosts: HostName[], validity: Validity): Issued {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = createPrivateKey(authority.key);
  const issuer = { name: nameOf(authority.name), key, keyId: keyId(createPublicKey(key)) };
  // Not a host name: some programs would take that for one more name to be checked.
  return issue(pair, issuer, nameOf('学廊 服务器'), validity, [
    extension('2.5.29.19', sequence(), true),
    extension('2.5.29.15', bits(Buffer.from([0b1000_0000]), 7), true), // keyUsage: digitalSignature
    extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))), // extKeyUsage: serverAuth
    extension('2.5.29.17', sequence(...hosts.map(generalName))), // subjectAltName
  ]);
}

interface Issuer {
  name: Buffer;
  key: KeyObject;
  keyId: Buffer;
}

function issue(
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  issuer: Issuer,
  subject: Buffer,
  { from, to }: Validity,
  extensions: Buffer[],
): Issued {
  const algorithm = sequence(oid('1.2.840.10045.4.3.2')); // ecdsa-with-SHA256
  const content = sequence(
    der(0xa0, integer(2)), // Version 3
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    issuer.name,
    sequence(time(from), time(to)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      sequence(
        ...extensions,
        extension('2.5.29.14', octets(keyId(publicKey))), // subjectKeyIdentifier
        extension('2.5.29.35', sequence(der(0x80, issuer.keyId))), // authorityKeyIdentifier
      ),
    ),
  );
  const signature = bits(sign('sha256', content, issuer.key));
  const base64 = sequence(content, algorithm, signature).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function nameOf(commonName: string): Buffer {
  return sequence(der(0x31, sequence(oid('2.5.4.3'), text(commonName))));
}

/** As RFC 5280 proposes: a hash of the key's bits. It names the key and protects nothing. */
function keyId(key: KeyObject): Buffer {
  const point = key.export({ type: 'spki', format: 'der' }).subarray(-65);
  return createHash('sha1').update(point).digest();
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
}

function generalName({ kind, value }: HostName): Buffer {
  return kind === 'dns' ? der(0x82, Buffer.from(value)) : der(0x87, addressBytes(value));
}

function constraints({ names, networks }: Permitted): Buffer {
  const trees = [
    ...names.map((name) => der(0x82, Buffer.from(name))),
    ...networks.map((network) => {
      const [address = '', length] = network.split('/');
      const bytes = addressBytes(address);
      return der(0x87, bytes, mask(bytes.length, Number(length)));
    }),
  ];
  return sequence(der(0xa0, ...trees.map((tree) => sequence(tree))));
}

function mask(bytes: number, ones: number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, (_, i) => 0xff & ~(0xff >> Math.min(8, Math.max(0, ones - 8 * i)))));
}
