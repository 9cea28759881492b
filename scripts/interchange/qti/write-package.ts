import { basename } from 'node:path/posix';
import { strToU8, zipSync } from 'fflate';
import type { Question } from '@/core/marking/question.ts';
import { sourceComment } from '../exact.ts';
import { escapeXml } from '../xml/entities.ts';
import { readXml } from '../xml/read-xml.ts';
import { identifierOf, itemXml, type ItemPicture } from './item-xml.ts';
import { difficulties } from './manifest.ts';
import { asQti2 } from './normal.ts';
import { naturally } from './read-qti.ts';

/** A picture of the bank. */
export interface BankPicture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/**
 * A bank as a package of QTI 3: an item a file, pictures, and the manifest.
 * @param pictures by the paths that questions name, `./map.svg`; a question whose picture is not there throws
 */
export function writePackage(
  { id, title }: { id: string; title: string },
  questions: readonly Question[],
  pictures: ReadonlyMap<string, BankPicture>,
): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const resources = questions.map((question) => {
    const path = `items/${question.id}.xml`;
    const used: string[] = [];
    if (question.type === 'hotspot') {
      const picture = pictures.get(question.picture);
      if (picture === undefined) throw new Error(`No picture ${question.picture}`);
      const name = `pictures/${basename(question.picture)}`;
      files[name] = picture.bytes;
      used.push(name);
      files[path] = strToU8(
        itemText(question, { href: `../${name}`, width: picture.width, height: picture.height }, picture.bytes),
      );
    } else files[path] = strToU8(itemText(question));
    return resource(question, path, used);
  });
  files['imsmanifest.xml'] = strToU8(manifest(id, title, resources));
  return zipSync(files, { level: 6 });
}

/** The item, with a comment where QTI does not say everything. */
function itemText(question: Question, picture?: ItemPicture, bytes?: Uint8Array): string {
  const readBack = () => {
    const read = naturally(asQti2(readXml(itemXml(question, picture))), () => bytes);
    // Its difficulty is said by the manifest.
    return read === undefined ? undefined : { ...read, difficulty: question.difficulty };
  };
  return itemXml(question, picture, sourceComment(question, readBack));
}

function resource(question: Question, path: string, pictures: string[]): string {
  const level = question.difficulty === undefined ? undefined : difficulties[question.difficulty - 1];
  const metadata =
    level === undefined
      ? ''
      : `<metadata><imsmd:lom><imsmd:educational><imsmd:difficulty><imsmd:source>LOMv1.0</imsmd:source><imsmd:value>${level}</imsmd:value></imsmd:difficulty></imsmd:educational></imsmd:lom></metadata>`;
  const files = [path, ...pictures].map((href) => `<file href="${escapeXml(encodeURI(href))}"/>`);
  return `    <resource identifier="R-${identifierOf(question.id)}" type="imsqti_item_xmlv3p0" href="${path}">${metadata}${files.join('')}</resource>`;
}

function manifest(id: string, title: string, resources: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM" identifier="M-${id}">
  <metadata>
    <schema>QTI Package</schema>
    <schemaversion>3.0.0</schemaversion>
    <imsmd:lom><imsmd:general><imsmd:title><imsmd:string language="zh-CN">${escapeXml(title)}</imsmd:string></imsmd:title></imsmd:general></imsmd:lom>
  </metadata>
  <organizations/>
  <resources>
${resources.join('\n')}
  </resources>
</manifest>
`;
}
