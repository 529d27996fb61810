import { applyDecorators, Controller, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../../access/bearer.guard.js';
import { UploadedFormGuard } from './uploaded-form.guard.js';
import { SentFormInterceptor } from '../sent-forms/sent-form.interceptor.js';
import { VisitorGuard } from './visitor.guard.js';

/** A page of work whose forms may hold a file: the form is read before the session's guard asks for its token. */
export const UploadPage = (path: string): ClassDecorator =>
  applyDecorators(
    Controller(path),
    Open(),
    UseGuards(UploadedFormGuard, VisitorGuard),
    UseInterceptors(SentFormInterceptor),
    ApiExcludeController(),
  );
