import { Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { NotFoundError } from '../../http/request.errors.js';
import { OpenPage } from '../session/web-page.js';
import { Assets } from './assets.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Style and script, compressed beforehand. */
@OpenPage('assets')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  /** For a page that knows no hash, such as the choice of users of the demo login. */
  @Get('stijl.css')
  style(@Res() response: Response): void {
    response.set('Cache-Control', 'no-cache').redirect(`/assets/${this.assets.styleName}`);
  }

  @Get(':name')
  file(@Param('name') name: string, @Req() request: Request, @Res() response: Response): void {
    const asset = this.assets.find(name);
    if (!asset) throw new NotFoundError();
    response.set({ 'Cache-Control': FOR_EVER, 'Content-Type': asset.type, Vary: 'Accept-Encoding' });
    const encoding = request.acceptsEncodings('br', 'gzip', 'identity');
    if (encoding === 'br') response.set('Content-Encoding', 'br').send(asset.brotli);
    else if (encoding === 'gzip') response.set('Content-Encoding', 'gzip').send(asset.gzip);
    else response.send(asset.plain);
  }
}
