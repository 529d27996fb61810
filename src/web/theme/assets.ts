import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { neededRules } from './needed-rules.js';
import { neededTokens } from './needed-tokens.js';
import { USED_COMPONENTS } from './used-components.js';

/** Scripts that only some pages need. */
export type PageScript = 'measuring';
export type AssetPaths = {
  readonly style: string;
  readonly script: string;
  readonly pageScripts: Readonly<Record<PageScript, string>>;
};
export type Asset = {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};

const require = createRequire(import.meta.url);
const PRODUCT_STYLES = [
  'tokens.css',
  'theme.css',
  'pages.css',
  'expert.css',
  'money.css',
  'oversight.css',
  'links.css',
  'administration.css',
  'print.css',
];

/** Style and script of all pages, made once at start; the name holds the hash, so browsers may keep them for ever. */
export class Assets {
  readonly paths: AssetPaths;
  private readonly byName = new Map<string, Asset>();

  constructor() {
    this.paths = {
      style: this.add('stijl', 'css', style()),
      script: this.add('htmx', 'js', script()),
      pageScripts: { measuring: this.add('meting', 'js', ownScript('../expert/measuring/measuring.client.js')) },
    };
  }

  find(name: string): Asset | undefined {
    return this.byName.get(name);
  }

  /** Name of the style for pages that are not ours to render. */
  get styleName(): string {
    return this.paths.style.slice('/assets/'.length);
  }

  private add(name: string, kind: 'css' | 'js', text: string): string {
    const plain = Buffer.from(text, 'utf8');
    const hash = createHash('sha256').update(plain).digest('hex').slice(0, 12);
    const file = `${name}.${hash}.${kind}`;
    const type = kind === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    this.byName.set(file, { type, plain, gzip: gzipSync(plain), brotli: brotliCompressSync(plain) });
    return `/assets/${file}`;
  }
}

function style(): string {
  const components = neededRules(fromPackage('@utrecht/component-library-css/dist/index.css'), USED_COMPONENTS);
  const own = PRODUCT_STYLES.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');
  const tokens = fromPackage('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css');
  return [neededTokens(tokens, `${components}\n${own}`), components, own].join('\n');
}

const ownScript = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const script = (): string =>
  [ownScript('../layout/sent-once.client.js'), fromPackage('htmx.org/dist/htmx.min.js')].join('\n');
const fromPackage = (path: string): string => readFileSync(require.resolve(path), 'utf8');
