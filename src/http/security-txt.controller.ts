import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Open } from '../access/bearer.guard.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { localDate } from '../platform/legal-time.js';
import { NotFoundError } from './request.errors.js';
import { securityText } from './security-txt.js';

const A_DAY = 86_400;

/** For who found a weakness: the desk of the organisation that runs this, when it set one (RFC 9116). */
@Open()
@ApiExcludeController()
@Controller('.well-known')
export class SecurityTxtController {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'securityContact'>,
    private readonly clock: Clock,
  ) {}

  @Get('security.txt')
  async text(@Res() response: Response): Promise<void> {
    const { publicUrl, securityContact } = this.config;
    if (securityContact === undefined) throw new NotFoundError();
    response
      .type('text/plain')
      .set('Cache-Control', `public, max-age=${A_DAY}`)
      .send(securityText(securityContact, publicUrl, localDate(await this.clock.now())));
  }
}
