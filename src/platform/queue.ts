import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import type { ConnectionOptions, PostgresConnectionOptions } from 'bullmq';
import type { Moment } from '../../workflows/definition.js';
import type { RunningConfig } from './config.js';
import { QUEUE_SCHEMA } from './queue-schema.js';
import { NoWakeUps, WakeUps } from './wake-ups.js';

const QUEUE = 'wake-ups';
const MINUTE_MS = 60_000;
/** How long a caller waits for a queue that does not answer. */
const PATIENCE_MS = 2000;
/** A queue that is down says so at every attempt; the log hears it once a minute. */
const QUIET_MS = 60_000;
/** How long a worker waits before it asks a queue again that failed. */
const RETRY_MS = 2000;

/** The few things we ask of BullMQ, the same on both backends. */
type Producer = {
  add(name: string, data: Record<string, never>, options: JobOptions): Promise<unknown>;
  close(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
};
type Consumer = {
  close(force?: boolean): Promise<void>;
  on(event: 'error' | 'failed', listener: (...args: unknown[]) => void): unknown;
};
type JobOptions = { jobId: string; delay: number; removeOnComplete: true; removeOnFail: true };
export type QueueBackend = {
  readonly producer: () => Producer;
  readonly consumer: (handler: () => Promise<void>) => Consumer;
};

export type Warn = (message: string) => void;

/** Wake-ups on Redis when there is one, else on PostgreSQL, else none. */
export function wakeUpsFor(config: RunningConfig, now: () => Promise<Moment>, warn: Warn): WakeUps {
  if (config.redisUrl !== undefined) return new BullWakeUps(redisBackend(config.redisUrl), now, warn);
  if (config.database.queue !== undefined) return new BullWakeUps(postgresBackend(config.database.queue), now, warn);
  return new NoWakeUps();
}

function redisBackend(url: string): QueueBackend {
  const { Queue, Worker } = withBackend(createRedisBackend);
  // A caller must not wait for a Redis that is away; a worker must wait for it for ever.
  const producing: ConnectionOptions = { url, enableOfflineQueue: false, maxRetriesPerRequest: 1 };
  const consuming: ConnectionOptions = { url, maxRetriesPerRequest: null };
  return {
    producer: () => new Queue(QUEUE, { connection: producing }),
    consumer: (handler) => new Worker(QUEUE, handler, { connection: consuming, runRetryDelay: RETRY_MS }),
  };
}

function postgresBackend(connectionString: string): QueueBackend {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection: PostgresConnectionOptions = { connectionString, schema: QUEUE_SCHEMA, max: 2 };
  return {
    producer: () => new Queue(QUEUE, { connection }),
    consumer: (handler) => new Worker(QUEUE, handler, { connection, runRetryDelay: RETRY_MS }),
  };
}

export class BullWakeUps extends WakeUps {
  private producer: Producer | undefined;
  private consumer: Consumer | undefined;
  private readonly run = randomUUID().slice(0, 8);
  private warnedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly backend: QueueBackend,
    private readonly now: () => Promise<Moment>,
    private readonly warn: Warn,
  ) {
    super();
  }

  async plant(at: Moment): Promise<void> {
    try {
      await Promise.race([this.add(at), giveUp()]);
    } catch (error) {
      this.report(error);
    }
  }

  async process(handler: () => Promise<void>): Promise<void> {
    try {
      this.consumer = this.backend.consumer(handler);
      this.consumer.on('error', (error) => this.report(error));
      this.consumer.on('failed', (_job, error) => this.report(error));
    } catch (error) {
      this.report(error);
    }
  }

  async close(): Promise<void> {
    await this.quietly(this.consumer?.close());
    await this.quietly(this.producer?.close());
  }

  private async add(at: Moment): Promise<void> {
    const minute = Math.ceil(Date.parse(at) / MINUTE_MS);
    const delay = minute * MINUTE_MS - Date.parse(await this.now());
    await this.queue().add(
      'wake',
      {},
      {
        jobId: `wake-${minute}-${delay > 0 ? this.run : randomUUID()}`,
        delay: Math.max(0, delay),
        removeOnComplete: true,
        removeOnFail: true,
      },
    );
  }

  private queue(): Producer {
    if (this.producer === undefined) {
      this.producer = this.backend.producer();
      this.producer.on('error', (error) => this.report(error));
    }
    return this.producer;
  }

  private async quietly(closing: Promise<void> | undefined): Promise<void> {
    if (closing === undefined) return;
    await Promise.race([closing, wait(PATIENCE_MS, undefined, { ref: false })]).catch((error: unknown) =>
      this.report(error),
    );
  }

  private report(error: unknown): void {
    if (performance.now() - this.warnedAt < QUIET_MS) return;
    this.warnedAt = performance.now();
    this.warn(`The queue fails, the sweeper takes over: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function giveUp(): Promise<never> {
  await wait(PATIENCE_MS, undefined, { ref: false });
  throw new Error(`no answer in ${PATIENCE_MS} ms`);
}
