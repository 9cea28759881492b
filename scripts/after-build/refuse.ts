import type { HTMLElement } from 'node-html-parser';
import type { Page } from './page.ts';

/** Attributes that make the browser load something into the page. Links to follow (`a href`) may lead anywhere. */
const loading = /\s(?:src|srcset|poster|data)\s*=\s*["']?(?:https?:)?\/\//i;
const loadingLink = /stylesheet|preload|prefetch|icon|manifest/i;
const foreignStyle = /url\(\s*["']?(?:https?:)?\/\/|@import/i;

/**
 * Stops the build when a page contains what its policy would block: style attributes, inline handlers, and scripts,
 * styles, pictures or fonts of another origin (nothing leaves the origin: the installation may have no internet).
 */
export function refuse(pages: Page[]): void {
  const sentences = pages.flatMap(({ path, document }) =>
    document.querySelectorAll('*').flatMap((element) => {
      const reason = reasonAgainst(element);
      return reason === undefined ? [] : [`${path} 的 <${element.rawTagName}>：${reason}`];
    }),
  );
  if (sentences.length > 0) {
    const more = sentences.length > 10 ? `\n（一共 ${String(sentences.length)} 处）` : '';
    throw new Error(`网页里有安全策略不允许的内容：\n${sentences.slice(0, 10).join('\n')}${more}`);
  }
}

function reasonAgainst(element: HTMLElement): string | undefined {
  const attributes = ` ${element.rawAttrs}`;
  const tag = element.rawTagName.toLowerCase();
  if (/\sstyle\s*=/i.test(attributes) && element.hasAttribute('style'))
    return '带有 style 属性，浏览器会忽略它。请改用类名，样式写进样式表。';
  const handler = /\s(on[a-z]+)\s*=/i.exec(attributes)?.[1];
  if (handler !== undefined && element.hasAttribute(handler))
    return `带有 ${handler} 属性，浏览器不会执行它。请在脚本里用 addEventListener。`;
  if (/=\s*["']?\s*javascript:/i.test(attributes))
    return '链接以 javascript: 开头，浏览器不会执行它。请改用按钮和脚本。';
  const loads = tag === 'link' ? loadingLink.test(element.getAttribute('rel') ?? '') : tag === 'image' || tag === 'use';
  if (loading.test(attributes) || (loads && /\s(?:xlink:)?href\s*=\s*["']?(?:https?:)?\/\//i.test(attributes)))
    return '引用了其他网站的文件。请把文件放进本站：内网里可能没有互联网。';
  if (tag === 'style' && foreignStyle.test(element.rawText)) return '样式引用了其他网站的文件。请把文件放进本站。';
  return undefined;
}
