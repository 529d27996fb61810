import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { definitions } from '../../../workflows/registry.js';
import { statechartLayout } from './statechart-layout.js';

/** Lays out every picture once the product has started, so that nobody waits for the first one. */
@Injectable()
export class StatechartWarmth implements OnApplicationBootstrap {
  private readonly logger = new Logger('Web');

  onApplicationBootstrap(): void {
    setImmediate(() => {
      this.layOut().catch((error: unknown) => this.logger.warn(`A picture could not be laid out: ${String(error)}`));
    });
  }

  private async layOut(): Promise<void> {
    for (const definition of definitions) await statechartLayout(definition);
  }
}
