import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { parseInput } from './invalid-input.error.js';

/** Parses a body or a query by a schema: `@Body(new ZodPipe(NewEmployer))`. Faults come back all at once as 400. */
@Injectable()
export class ZodPipe<T extends z.ZodType> implements PipeTransform<unknown, z.infer<T>> {
  constructor(private readonly schema: T) {}

  /** A request without a body counts as an empty object. */
  transform(value: unknown): z.infer<T> {
    return parseInput(this.schema, value ?? {});
  }
}
