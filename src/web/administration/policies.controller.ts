import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { h } from 'preact';
import type { Json } from '../../../workflows/definition.js';
import { POLICIES, type PolicyName } from '../../../workflows/law/policy-catalogue.js';
import { requireRole } from '../../access/permissions.js';
import { WorkloadService } from '../../caseloads/workload.service.js';
import { CaseloadHandoverService } from '../../caseloads/caseload-handover.service.js';
import { parseInput } from '../../http/invalid-input.error.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/legal-time.js';
import { PolicyService, policyChoice, type PolicyChoice, type PolicyView } from '../../tenants/policy.service.js';
import { inWords } from '../../tenants/policy-words.js';
import { UnfitError } from '../../tenants/tenant.errors.js';
import { payloadFrom, textOf, type Typed } from '../forms/form-values.js';
import { Renderer } from '../layout/renderer.js';
import { CurrentPage, type VisitedPage } from '../session/current-page.js';
import { WebPage } from '../session/web-page.js';
import { doneWords, refusedOf } from './administration-answers.js';
import type { Refusal } from '../forms/post-form.js';
import { KEEPERS } from './keepers.js';
import { PoliciesPage } from './policies-page.js';
import { PolicyEffects } from './policy-effect.service.js';
import { policyField, policyValue } from './policy-field.js';
import { choiceFields, PolicyPage, type Previewed } from './policy-page.js';
import { TenantChanges } from './tenant-changes.js';

const CRUMBS = [
  { href: '/beheer', label: 'Beheer' },
  { href: '/beheer/beleid', label: 'Beleid' },
];
const DONE = { vastgelegd: 'De keuze is vastgelegd.' };
type Shown = { readonly typed?: Typed; readonly previewed?: Previewed; readonly refusal?: Refusal };

@WebPage('beheer/beleid')
export class PoliciesPageController {
  constructor(
    private readonly renderer: Renderer,
    private readonly policies: PolicyService,
    private readonly effects: PolicyEffects,
    private readonly changes: TenantChanges,
    private readonly workloads: WorkloadService,
    private readonly handovers: CaseloadHandoverService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPage() page: VisitedPage, @Query('klaar') done: unknown): Promise<string> {
    const { actor } = page.visitor;
    requireRole(actor, KEEPERS, 'Beleid zien');
    const today = localDate(await this.clock.now());
    const policies = await this.policies.list(actor);
    const body = h(PoliciesPage, { policies, today, done: doneWords(DONE, done) });
    return this.renderer.page({ page, title: 'Beleid', crumbs: CRUMBS.slice(0, 1), body });
  }

  @Get(':name')
  async one(@CurrentPage() page: VisitedPage, @Param('name') name: string): Promise<string> {
    requireRole(page.visitor.actor, KEEPERS, 'Beleid zien');
    return this.page(page, await this.policies.read(page.visitor.actor, name), {});
  }

  /** Looks first; what was looked at and not changed since is set. */
  @Post(':name')
  async choose(
    @CurrentPage() page: VisitedPage,
    @Param('name') name: string,
    @Body() typed: Typed,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = page.visitor;
    requireRole(actor, ['administrator'], 'Beleid vaststellen');
    const policy = await this.policies.read(actor, name);
    try {
      const choice = choiceFrom(policy, typed);
      const content = JSON.stringify(choice);
      if (textOf(typed, '_gezien') === content) {
        await this.policies.choose(actor, name, choice, Number.parseInt(textOf(typed, '_revision'), 10) || 0);
        response.redirect(303, '/beheer/beleid?klaar=vastgelegd');
        return;
      }
      const today = localDate(await this.clock.now());
      const effect = await this.effects.of(actor, { ...choice, name: policy.name }, today);
      const previewed = { words: inWords(choice.value), from: choice.from, effect, content };
      response.type('html').send(await this.page(page, policy, { typed, previewed }));
    } catch (error) {
      const { status, refusal } = refusedOf(error, 'keuze', typed);
      response
        .status(status)
        .type('html')
        .send(await this.page(page, policy, { typed, refusal }));
    }
  }

  private async page(page: VisitedPage, policy: PolicyView, shown: Shown): Promise<string> {
    const { actor } = page.visitor;
    const entries = await this.changes.of(actor, ['policy.chosen'], 1000);
    const { consultants } = await this.workloads.read(actor);
    const unowned = await this.handovers.withoutOwner(actor);
    const body = h(PolicyPage, {
      page,
      policy,
      valueField: policyField(policy.name),
      openFiles: consultants.reduce((sum, { open, active }) => sum + (active ? open : 0), unowned.length),
      by: new Map(entries.map(({ number, by }) => [number, by])),
      today: localDate(await this.clock.now()),
      typed: shown.typed,
      previewed: shown.previewed,
      refusal: shown.refusal,
    });
    return this.renderer.page({ page, title: policy.label, crumbs: CRUMBS, body, fault: shown.refusal !== undefined });
  }
}

/** All faults of the form at once, that of the value by what the policy takes. */
function choiceFrom({ name, label }: PolicyView, typed: Typed): PolicyChoice {
  const value: Json = policyValue(name, typed);
  const fields = choiceFields(policyField(name)).filter((one) => one.name !== 'value');
  const given = parseInput(policyChoice, { ...payloadFrom(fields, typed), value });
  if (!fits(name, value)) {
    throw new UnfitError([{ field: 'value', code: 'notInCatalogue', detail: `Deze waarde past niet bij "${label}".` }]);
  }
  return { ...given, value };
}

const fits = (name: PolicyName, value: Json): boolean => POLICIES[name].schema.safeParse(value).success;
