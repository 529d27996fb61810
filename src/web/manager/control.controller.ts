import { Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { IdPipe } from '../../http/id.pipe.js';
import { controlFile } from '../../oversight/control/control-file.js';
import { ControlFactsReader } from '../../oversight/control/control-facts.service.js';
import { caseNumber } from '../../reminders/case-number.js';
import { Renderer } from '../layout/renderer.js';
import { FileNamesReader } from '../names/file-names.js';
import { crumbsOf } from '../placement/crumbs.js';
import { purposeFor } from '../placement/purpose.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { ControlPage } from './control-page.js';

/** The control file of a placement in one click. */
@WebPage('plaatsingen/:id/controle')
export class ControlController {
  constructor(
    private readonly renderer: Renderer,
    private readonly control: ControlFactsReader,
    private readonly names: FileNamesReader,
  ) {}

  @Get()
  async show(@CurrentPage() page: VisitedPage, @Param('id', IdPipe) id: string): Promise<string> {
    const { actor } = page.visitor;
    const look = { operation: 'placement.controlFile', purpose: purposeFor(page, id) };
    const { file, facts } = await this.control.of(actor, id, look);
    const names = await this.names.of(actor, [file.item], 'placement.controlFile');
    const number = caseNumber(id);
    const body = h(ControlPage, {
      placement: id,
      number,
      person: names.people.get(file.item.candidate),
      employer: names.employers.get(file.item.employer),
      today: facts.today,
      lines: controlFile(facts),
    });
    return this.renderer.page({ page, title: `Controledossier zaak ${number}`, crumbs: crumbsOf(id), body });
  }
}
