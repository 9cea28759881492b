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
    // What sends records is loaded apart, where someone has signed in; what the office alone knows of people, there; what
    // the corridor's screens know, with them; what marks, which knows Traditional characters, with the first answer; and
    // what chooses a sound with what plays or keeps it.
    test: /\/src\/(?:(?:core(?!\/(?:people|sound|review|day|exam|play|kiosk|rail|guide|device|marking\/(?:blank|match|normalise|simplified)))|learner(?!\/(?:sync|api|exchange|review-deck|new-cards))|site\/index-list)\/|site\/offline\/keep\.reach)/,
    tags: ['$initial' as const],
    minShareCount: 2,
    priority: 1,
  },
  // What pages of works share beside it: small files are dearer than what one of them does not need.
  {
    name: 'work',
    test: /\/src\/(?:kit\/(?:resume\/resume|question\/keep-answers)|media\/embeds\.reach)/,
    tags: ['$initial' as const],
    minShareCount: 2,
    priority: 1,
  },
  // The schedule of review: where a question was answered, and on its own page.
  { name: 'review', test: /\/src\/(?:core\/(?:review|day)\/|learner\/review-deck)|node_modules\/ts-fsrs\// },
  // What works share that one walks through, and the way in.
  {
    name: 'visit',
    test: /\/src\/(?:media\/visited-element|kit\/stage\/view\/offer-view)/,
    tags: ['$initial' as const],
    minShareCount: 2,
  },
  // Small files of what pages may load later: each of its own would stand in the lists of many.
  { name: 'lit-html', test: /node_modules\/lit-html\// },
  { name: 'player-parts', test: /\/src\/kit\/player\/(?:drag-time|icons\.data|now|remembered)/ },
  { name: 'narration', test: /\/src\/kit\/narration\/(?:manifest|vtt)/ },
  { name: 'sending', test: /\/src\/learner\/(?:back-off|erase|exam-answers)/ },
  { name: 'keeping', test: /\/src\/site\/offline\/(?:failure|size|words)\./ },
  // Who works in one of the office's pages goes to the next. 3D has React without what draws HTML.
  { name: 'react', test: /node_modules\/(?:react|scheduler)\// },
  { name: 'react-dom', test: /node_modules\/react-dom\// },
  // What draws in 3D: one file packs better than three.
  { name: 'three', test: /node_modules\/(?:three\/build|@react-three\/fiber)\// },
];

/**
 * The library for headsets brings an emulator with whole scanned flats (1.3 MB packed). Nobody starts it (`emulate: false`);
 * package.json keeps its parts from being installed, this keeps it from being built. None of its modules does anything by
 * being there, but it does not say so: what is not used (planes and meshes of real rooms) would weigh on the 3D view.
 */
const leanHeadset = {
  name: 'lean-headset',
  enforce: 'pre' as const,
  load: (id: string) => (id.includes('@pmndrs/xr/dist/emulate.js') ? 'export const emulate = undefined;' : undefined),
  transform: (code: string, id: string) =>
    /node_modules\/@(?:pmndrs\/(?:xr|pointer-events)|react-three\/xr)\//.test(id)
      ? { code, map: null, moduleSideEffects: false }
      : undefined,
};

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
    plugins: [leanHeadset],
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptFiles } } } } },
    },
    build: { target: browsers, cssTarget: browsers, assetsInlineLimit: 0 },
  },
});
