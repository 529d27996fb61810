import { Get } from '@nestjs/common';
import { h } from 'preact';
import { PRODUCT_VERSION } from '../../platform/product-version.js';
import { Renderer } from '../layout/renderer.js';
import { AnyPage } from '../session/current-page.js';
import type { PageSession } from '../session/page-session.js';
import { OpenPage } from '../session/web-page.js';
import { AboutPage } from './about-page.js';

@OpenPage('over')
export class AboutController {
  constructor(private readonly renderer: Renderer) {}

  @Get()
  about(@AnyPage() page: PageSession): string {
    const body = h(AboutPage, { version: PRODUCT_VERSION });
    return this.renderer.page({ page, title: 'Over deze toepassing', body });
  }
}
