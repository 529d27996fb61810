import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config.js';
import { StderrLogger } from './platform/stderr-logger.js';
import { failPlainly } from './running/fail-plainly.js';
import { prepare } from './running/prepare.js';
import { untilStopped } from './running/until-stopped.js';

/** Workers only: timers, queue, outbox. Run as many as needed. */
async function main(): Promise<void> {
  const stopped = untilStopped();
  const { config, stop } = await prepare(readConfig(process.env));
  try {
    const logger = new StderrLogger({ logLevels: ['warn', 'error', 'fatal'], json: config.mode === 'real' });
    const app = await NestFactory.createApplicationContext(AppModule.forRoot(config, { web: false, workers: true }), {
      logger,
    });
    process.stdout.write('Praktijkroute werkt op de achtergrond\n');
    await stopped;
    await app.close();
  } finally {
    await stop();
  }
}

// A queue that is away keeps trying for ever; everything of ours is closed by now.
main()
  .catch(failPlainly)
  .finally(() => process.exit());
