import { readFileSync } from 'node:fs';
import { Get } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { Renderer } from '../layout/renderer.js';
import { AnyPage } from '../session/current-page.js';
import type { PageSession } from '../session/page-session.js';
import { OpenPage } from '../session/web-page.js';
import { AboutPage } from './about-page.js';

const Manifest = z.object({ version: z.string() });

@OpenPage('over')
export class AboutController {
  private readonly version = versionOf();

  constructor(private readonly renderer: Renderer) {}

  @Get()
  about(@AnyPage() page: PageSession): string {
    const body = h(AboutPage, { version: this.version });
    return this.renderer.page({ page, title: 'Over deze toepassing', body });
  }
}

/** Sources stand in `src/web/about`, the build in `dist/src/web/about`. */
function versionOf(): string {
  for (const up of ['../../../package.json', '../../../../package.json']) {
    try {
      return Manifest.parse(JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8'))).version;
    } catch {
      continue;
    }
  }
  return 'onbekend';
}
