import './scripts/alias.ts';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// Imported once the alias is there: a static import would be resolved before it.
const { remarkPlugins } = await import('./src/kit/markdown/plugins.ts');

/** Study pages work in these browsers (docs/developers/architecture.md, "Browsers"). */
const browsers = ['chrome109', 'firefox115', 'safari15.4'];

export default defineConfig({
  srcDir: './src',
  outDir: process.env['XUELANG_OUT'] ?? './dist',
  trailingSlash: 'always',
  integrations: [mdx()],
  // smartypants off: Chinese has its own quotes and dashes, and editors type them.
  markdown: { processor: unified({ remarkPlugins, smartypants: false }), syntaxHighlight: false },
  // Scripts and styles are files of their own: the Content-Security-Policy then needs few hashes, and pages share them.
  build: { inlineStylesheets: 'never', format: 'directory' },
  devToolbar: { enabled: false },
  vite: {
    build: { target: browsers, cssTarget: browsers, assetsInlineLimit: 0 },
    server: { proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? '4322'}` } },
  },
});
