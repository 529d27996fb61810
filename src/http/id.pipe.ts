import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { NotFoundError } from './request.errors.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id in a path. What cannot be one is not found, so that nobody learns what an id looks like. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new NotFoundError();
    return value;
  }
}
