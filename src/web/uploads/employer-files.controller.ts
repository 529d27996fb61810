import { Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { IdPipe } from '../../http/id.pipe.js';
import { Uploads } from '../../uploads/uploads.service.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { EmployerFilesPage } from './employer-files-page.js';

/** Extracts and proof of accounts of an employer, over all its placements (M13, M16). */
@WebPage('werkgevers/:id/bestanden')
export class EmployerFilesController {
  constructor(
    private readonly renderer: Renderer,
    private readonly uploads: Uploads,
    private readonly names: FileNamesReader,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    const { actor } = page.visitor;
    const uploads = await this.uploads.ofEmployer(actor, id);
    const name = (await this.names.employersOf(actor, [id])).get(id) ?? 'de werkgever';
    const body = h(EmployerFilesPage, { name, uploads, members: await this.names.members(actor) });
    const crumbs = [
      { href: '/werkgevers', label: 'Werkgevers' },
      { href: `/werkgevers/${id}`, label: 'Werkgever' },
    ];
    return this.renderer.page({ page, title: 'Bestanden van de werkgever', crumbs, body });
  }
}
