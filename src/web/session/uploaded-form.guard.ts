import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isUploadedForm, uploadedForm } from '../../http/uploaded-form.js';
import type { PageRequest } from './page-session.js';

/**
 * Reads a form with a file, so that the guard of the session finds its token in the body. Only for who is signed in:
 * nobody else makes the server read so much.
 */
@Injectable()
export class UploadedFormGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PageRequest>();
    if (request.method === 'POST' && isUploadedForm(request) && request.page?.visitor !== undefined) {
      request.body = await uploadedForm(request);
    }
    return true;
  }
}
