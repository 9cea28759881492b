/**
 * `npm run certificate -- NAMES AND ADDRESSES`: a local certificate authority and a certificate for the server, in
 * `DATA_DIR/tls`. Without names: a new certificate for the same names as before.
 */
import './alias.ts';
import { join, resolve } from 'node:path';
import { Refusal } from './certificate/refusal.ts';

const { readConfig } = await import('../src/api/config.ts');
const { makeCertificate } = await import('./certificate/make-certificate.ts');

try {
  const config = readConfig(process.env);
  const folder = resolve(config.DATA_DIR, 'tls');
  const made = await makeCertificate(folder, process.argv.slice(2), Date.now());
  const cert = join(folder, 'server.crt');
  const addresses = made.hosts.map(
    ({ value }) => `https://${value.includes(':') ? `[${value}]` : value}:${config.PORT}/`,
  );
  console.log(`${made.isNewAuthority ? '做好了证书颁发机构和服务器证书' : '换好了服务器证书，证书颁发机构没有变'}。
  文件夹　　　${folder}
  名字和地址　${made.hosts.map(({ value }) => value).join('、')}
  有效期到　　${made.ends.toISOString().slice(0, 10)}（到期前再运行一次，不用写名字）
  颁发机构　　${made.authorityName}
  SHA-256　　 ${made.fingerprint}
  SHA-1　　　 ${made.windowsFingerprint}（Windows 显示这个）`);
  if (config.TLS_CERT === undefined) {
    console.log(`
接下来：
  1. 设这两个环境变量，重新启动学廊：
       TLS_CERT=${cert}
       TLS_KEY=${join(folder, 'server.key')}
  2. 每台设备用浏览器打开下面的地址，加上 trust/，照着图信任这个机构：
       ${addresses.join('\n       ').replaceAll('https:', 'http:')}
     下载证书以后，请核对上面的指纹。
  3. 以后从这里进入：
       ${addresses.join('\n       ')}
  ca.key 是机构的私钥：谁拿到它，就能在内网里冒充这台服务器。不要复制给别人。`);
  } else {
    console.log('正在运行的学廊几秒钟之内会自己换上新证书，不用重启。');
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
