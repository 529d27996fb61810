import { Module } from '@nestjs/common';
import { Engine } from '../engine/engine.js';
import { AppPool } from '../platform/database.js';
import { ContactWishes } from './contact-wishes.service.js';

/** How often people want contact, told to their placements (seeds 43). */
@Module({
  providers: [
    {
      provide: ContactWishes,
      useFactory: (pool: AppPool, engine: Engine) => new ContactWishes(pool, engine),
      inject: [AppPool, Engine],
    },
  ],
  exports: [ContactWishes],
})
export class ContactWishesModule {}
