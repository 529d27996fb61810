import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { FormStoredError, type SentForm } from '../../journal/sent-form.js';
import { SentForms, type FormAnswer, type StoredForm } from '../../journal/sent-forms.js';
import type { PageRequest } from '../session/page-session.js';
import { FormAlikeError, FormSavedError } from './sent-form.errors.js';
import { ADDS } from './adds.js';
import { sentFormOf } from './sent-form-of.js';

/** A form of a page counts once, whatever it asks: sent again it does nothing, and who sent it is told. */
@Injectable()
export class SentFormInterceptor implements NestInterceptor {
  constructor(
    private readonly forms: SentForms,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const adds = this.reflector.get<boolean | undefined>(ADDS, context.getHandler()) === true;
    const form = sentFormOf(context.switchToHttp().getRequest<PageRequest>(), adds);
    if (form === undefined) return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    const work = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.forms.inTurn(form, (waited) => this.once(form, work, response, waited)));
  }

  private async once(
    form: SentForm,
    work: () => Promise<unknown>,
    response: Response,
    waited: boolean,
  ): Promise<unknown> {
    refuseAgain(await this.forms.find(form), waited);
    try {
      return await this.forms.answer(form, work, () => answerOf(response));
    } catch (error) {
      if (error instanceof FormStoredError) refuseAgain(await this.forms.find(form), true);
      throw error;
    }
  }
}

/** @throws FormSavedError, FormAlikeError */
function refuseAgain(stored: StoredForm | undefined, atOnce: boolean): void {
  if (stored?.kind === 'same') throw new FormSavedError(stored.ledTo, atOnce);
  if (stored !== undefined) throw new FormAlikeError(stored.kind, stored.ledTo);
}

/** A file may be asked for again with the same form. */
function answerOf(response: Response): FormAnswer {
  const to = response.getHeader('Location');
  if (typeof to === 'string') return { kind: 'led', to };
  const isFile = response.hasHeader('Content-Disposition');
  return { kind: response.statusCode >= 400 || isFile ? 'refused' : 'shown' };
}
