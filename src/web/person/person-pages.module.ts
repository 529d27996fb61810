import { Module } from '@nestjs/common';
import { CandidateReader } from '../../candidates/candidate-reader.service.js';
import { CandidatesModule } from '../../candidates/candidates.module.js';
import { AppPool } from '../../platform/database.js';
import { SubsidiesModule } from '../../subsidies/subsidies.module.js';
import { FileNamesReader } from '../names/file-names.js';
import { PagePartsModule } from '../page-parts.module.js';
import { PersonDataController } from './person-data.controller.js';
import { PersonFileReader } from './person-file.js';

/** The data of a person. */
@Module({
  imports: [PagePartsModule, CandidatesModule, SubsidiesModule],
  controllers: [PersonDataController],
  providers: [
    {
      provide: PersonFileReader,
      useFactory: (pool: AppPool, people: CandidateReader, names: FileNamesReader) =>
        new PersonFileReader(pool, people, names),
      inject: [AppPool, CandidateReader, FileNamesReader],
    },
  ],
})
export class PersonPagesModule {}
