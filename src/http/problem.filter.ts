import { Catch, Logger } from '@nestjs/common';
import { TooManyCallsError } from '../access/access.errors.js';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { withAllowed } from './allowed-methods.js';
import { problemOf, unexpectedProblem } from './problem-of.js';
import { MethodNotAllowedError } from './request.errors.js';

/** Answers every error with a problem document; a bug is logged and shown without its words. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const error = withAllowed(thrown, host.switchToHttp().getRequest<Request>());
    const problem = problemOf(error) ?? unexpectedProblem();
    if (problem.status >= 500)
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (response.headersSent) return;
    if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer');
    if (error instanceof MethodNotAllowedError) response.set('Allow', error.allowed.join(', '));
    if (error instanceof TooManyCallsError) response.set('Retry-After', String(error.seconds));
    if (problem.code === 'busy') response.set('Retry-After', '1');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
