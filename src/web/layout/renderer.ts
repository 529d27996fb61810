import { Injectable } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Assets } from '../theme/assets.js';
import { Document, type DocumentProps } from './document.js';

export type PageParts = Omit<DocumentProps, 'assets' | 'children'> & { readonly body: ComponentChildren };

/** Makes whole pages and parts of them as HTML; whatever is put in is escaped. */
@Injectable()
export class Renderer {
  constructor(private readonly assets: Assets) {}

  page({ body, ...parts }: PageParts): string {
    return `<!doctype html>\n${renderToString(h(Document, { ...parts, assets: this.assets.paths, children: body }))}`;
  }

  /** A piece of a page, for a script that refreshes only that. */
  part(piece: ComponentChildren): string {
    return renderToString(h(Fragment, null, piece));
  }
}
