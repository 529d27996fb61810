import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller.js';
import { RemindersModule } from './reminders.module.js';

/** The inbox in the API. */
@Module({ imports: [RemindersModule], controllers: [InboxController] })
export class RemindersWebModule {}
