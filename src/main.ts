import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { createWebServer } from './http/web-server.js';
import { FigureWarmUp } from './outcomes/figure-warm-up.js';
import { readConfig } from './platform/config.js';
import { claimable } from './platform/free-port.js';
import { localDate } from './platform/legal-time.js';
import { StderrLogger } from './platform/stderr-logger.js';
import { failPlainly } from './running/fail-plainly.js';
import { prepare } from './running/prepare.js';
import { untilStopped } from './running/until-stopped.js';
import { ensureDemoData } from './simulation/demo-data.js';

/** Web and API; in the embedded default the workers too. `WORKERS` is not asked: a real installation runs `worker.ts` beside it. */
async function main(): Promise<void> {
  let stopping = false;
  const stopped = untilStopped();
  void stopped.then(() => {
    stopping = true;
  });
  const asked = readConfig(process.env);
  await claimable(asked.port, asked.host);
  const { config, stop } = await prepare(asked);
  try {
    if (config.mode === 'embedded') {
      const today = localDate(new Date().toISOString());
      const say = (line: string): void => void process.stderr.write(`${line}\n`);
      if (!(await ensureDemoData(config, { today, say, stopping: () => stopping }))) return;
    }
    const logger = new StderrLogger({ logLevels: ['warn', 'error', 'fatal'], json: config.mode === 'real' });
    const parts = { web: true, workers: config.mode === 'embedded' };
    const app = await createWebServer(AppModule.forRoot(config, parts), config, logger);
    try {
      await app.listen(config.port, config.host);
      process.stdout.write(`Praktijkroute luistert op ${await app.getUrl()}\n`);
      const warm = app.get(FigureWarmUp, { strict: false }).run(() => stopping);
      await stopped;
      await warm;
    } finally {
      // Before the database under it: also when another took the address meanwhile.
      await app.close();
    }
  } finally {
    await stop();
  }
}

// A queue that is away keeps trying for ever; everything of ours is closed by now.
main()
  .catch(failPlainly)
  .finally(() => process.exit());
