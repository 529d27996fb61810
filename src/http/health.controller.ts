import { Controller, Get, Inject, Optional, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Open } from '../access/bearer.guard.js';
import { Clock } from '../platform/clock.js';
import { AppPool } from '../platform/database.js';
import { pendingMigrations } from '../platform/migrations.js';
import { SweeperPulse } from './sweeper-pulse.js';

type Check = { readonly status: 'pass' | 'fail'; readonly detail?: string };

/** For the machine that watches us: alive means the process answers, ready means it can do its work. */
@Open()
@Controller('health')
export class HealthController {
  constructor(
    private readonly pool: AppPool,
    private readonly clock: Clock,
    @Optional() @Inject(SweeperPulse) private readonly pulse?: SweeperPulse,
  ) {}

  @Get('live')
  live(): { readonly status: 'pass' } {
    return { status: 'pass' };
  }

  @Get('ready')
  async ready(@Res() response: Response): Promise<void> {
    const checks = {
      clock: await this.checkClock(),
      migrations: await this.checkMigrations(),
      sweeper: this.checkSweeper(),
    };
    const failed = Object.values(checks).some((check) => check.status === 'fail');
    const status = failed ? 'fail' : 'pass';
    response
      .status(failed ? 503 : 200)
      .set('Cache-Control', 'no-store')
      .json({ status, checks });
  }

  private async checkClock(): Promise<Check> {
    return this.clock.now().then(
      (now): Check => ({ status: 'pass', detail: now }),
      (): Check => ({ status: 'fail', detail: 'De database of de klok antwoordt niet.' }),
    );
  }

  private async checkMigrations(): Promise<Check> {
    const pending = await pendingMigrations(this.pool);
    return pending.length === 0
      ? { status: 'pass' }
      : { status: 'fail', detail: `Niet uitgevoerd: ${pending.join(', ')}` };
  }

  /** A web process without workers has no sweeper of its own, and is ready without one. */
  private checkSweeper(): Check {
    const age = this.pulse?.ageInSeconds();
    if (age === undefined) return { status: 'pass', detail: 'Niet in dit proces.' };
    return age <= 300 ? { status: 'pass', detail: `${age} s geleden` } : { status: 'fail', detail: `${age} s geleden` };
  }
}
