import './scripts/alias.ts';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// Imported once the alias is there: a static import would be resolved before it.
const { remarkPlugins } = await import('./src/kit/markdown/plugins.ts');

/** Study pages work in these browsers (docs/developers/architecture.md, "Browsers"). */
const browsers = ['chrome109', 'firefox115', 'safari15.4'];

/**
 * Scripts in few files: one that every page has, one for what pages with study share. Left alone, the bundler makes a file
 * of everything that any two pages share, and a lesson asks for twenty.
 */
const scriptFiles = [
  {
    name: 'shell',
    test: /preload-helper|@oxc-project|site\/shortcuts|search\/forget|learner\/account|\/language\/|core\/place/,
    priority: 2,
  },
  {
    name: 'study',
    // What sends records is loaded apart, where someone has signed in; what the office alone knows of people, there; and
    // what chooses a sound with what plays or keeps it.
    test: /\/src\/(?:(?:core(?!\/(?:people|sound))|learner(?!\/(?:sync|api|exchange))|site\/index-list)\/|site\/offline\/keep\.reach)/,
    tags: ['$initial' as const],
    minShareCount: 2,
    priority: 1,
  },
  // Who works in one of the office's pages goes to the next. 3D has React without what draws HTML.
  { name: 'react', test: /node_modules\/(?:react|scheduler)\// },
  { name: 'react-dom', test: /node_modules\/react-dom\// },
];

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
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptFiles } } } } },
    },
    build: { target: browsers, cssTarget: browsers, assetsInlineLimit: 0 },
  },
});
