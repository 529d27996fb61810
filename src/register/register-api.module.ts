import { Module } from '@nestjs/common';
import { registerMessageV1 } from '../../workflows/register-message/register-message.definition.js';
import { partStepControllers } from '../placements/part-step.controller.js';
import { PlacementsModule } from '../placements/placements.module.js';
import { roomRowsController } from '../placements/room-rows.controller.js';

const tag = 'Meldingen aan het register';
const room = { definition: registerMessageV1, path: 'messages', tag };

/** Messages to the doelgroepregister (process step 14, A7, A8, M53). */
@Module({
  imports: [PlacementsModule],
  controllers: [
    roomRowsController({
      table: 'register_message',
      path: 'messages',
      operationId: 'listMessages',
      tag,
      summary: 'Meldingen aan het register',
    }),
    ...partStepControllers(room, {
      information: 'person.informed',
      sending: 'message.sent',
      confirmation: 'message.confirmed',
      rejection: 'message.rejected',
      mending: 'message.mended',
      redelivery: 'message.deliverAgain',
      dropping: 'message.dropped',
      mistake: 'message.foundWrong',
    }),
  ],
})
export class RegisterApiModule {}
