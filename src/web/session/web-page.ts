import { applyDecorators, Controller, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../../access/bearer.guard.js';
import { SentFormInterceptor } from '../sent-forms/sent-form.interceptor.js';
import { VisitorGuard } from './visitor.guard.js';

/** Pages for who is signed in with a session; they carry no bearer token and are no part of the API. */
export const WebPage = (path = ''): ClassDecorator =>
  applyDecorators(
    Controller(path),
    Open(),
    UseGuards(VisitorGuard),
    UseInterceptors(SentFormInterceptor),
    ApiExcludeController(),
  );

/** Pages that anybody may see. */
export const OpenPage = (path = ''): ClassDecorator =>
  applyDecorators(Controller(path), Open(), ApiExcludeController());
