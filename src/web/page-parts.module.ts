import { Module } from '@nestjs/common';
import { AccessLog } from '../journal/access-log.js';
import { SentForms } from '../journal/sent-forms.js';
import { PersonVault } from '../people/person-vault.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type RunningConfig } from '../platform/config.js';
import { AppPool } from '../platform/database.js';
import { Renderer } from './layout/renderer.js';
import { FileNamesReader } from './names/file-names.js';
import { LoginProvider } from './session/login-provider.js';
import { PageSettings } from './session/page-settings.js';
import { SessionStore } from './session/session-store.js';
import { Assets } from './theme/assets.js';

/** What pages of every room stand on: the layout, who is signed in, and the names in a list. */
@Module({
  providers: [
    Assets,
    Renderer,
    { provide: PageSettings, useFactory: (config: RunningConfig) => new PageSettings(config), inject: [CONFIG] },
    { provide: LoginProvider, useFactory: (config: RunningConfig) => new LoginProvider(config), inject: [CONFIG] },
    {
      provide: SentForms,
      useFactory: (pool: AppPool, clock: Clock) => new SentForms(pool, clock),
      inject: [AppPool, Clock],
    },
    {
      provide: SessionStore,
      useFactory: (pool: AppPool, clock: Clock) => new SessionStore(pool, clock),
      inject: [AppPool, Clock],
    },
    {
      provide: FileNamesReader,
      useFactory: (pool: AppPool, vault: PersonVault, log: AccessLog) => new FileNamesReader(pool, vault, log),
      inject: [AppPool, PersonVault, AccessLog],
    },
  ],
  exports: [Assets, Renderer, PageSettings, LoginProvider, SentForms, SessionStore, FileNamesReader],
})
export class PagePartsModule {}
