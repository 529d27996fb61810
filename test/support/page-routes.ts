import { readdirSync, readFileSync } from 'node:fs';

export const PAGE_CLASS = /@(?:WebPage|OpenPage|UploadPage|Uploading)\((?:'([^']*)')?\)/;
export const PAGE_METHOD = /@Get\((?:'([^']*)')?\)/g;

export const pageControllers = (): readonly string[] =>
  readdirSync('src/web', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.controller.ts'))
    .map((file) => `src/web/${file}`);

/** Every address that answers a GET with a page or a file, as the controllers of the pages name it. */
export function pageRoutes(): readonly string[] {
  return pageControllers().flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/(?=^@(?:WebPage|OpenPage|UploadPage|Uploading)\()/m)
      .slice(1)
      .flatMap((part) => {
        const base = PAGE_CLASS.exec(part)?.[1] ?? '';
        const under = [...part.matchAll(PAGE_METHOD)].map((match) => match[1] ?? '');
        return under.map((path) => `/${[base, path].filter((one) => one !== '').join('/')}`);
      }),
  );
}
