import { SetMetadata } from '@nestjs/common';

export const ADDS = 'sentForms.adds';

/**
 * A form that puts something new beside what is there, of which nothing says that it was there already. "Back" draws most pages anew,
 * with another key, and fills in what was typed: whoever sends the same a short while later is asked first.
 */
export const Adds = (): MethodDecorator => SetMetadata(ADDS, true);
