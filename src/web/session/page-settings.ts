import type { RunningConfig } from '../../platform/config.js';
import { sessionCookie, type SessionCookie } from './session-cookie.js';

/** What the settings of the product mean for its pages. */
export class PageSettings {
  readonly cookie: SessionCookie;
  readonly demo: boolean;
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(config: RunningConfig) {
    this.cookie = sessionCookie(config.publicUrl);
    this.demo = config.oidc.kind === 'embedded';
    this.origin = new URL(config.publicUrl).origin;
    this.headers = {
      'Content-Security-Policy': policyFor(config),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    };
  }
}

/** No inline style or script, nothing from elsewhere; signing out ends at the provider, so its address may follow a form. */
function policyFor({ oidc }: RunningConfig): string {
  const provider = oidc.kind === 'external' ? ` ${new URL(oidc.issuer).origin}` : '';
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `form-action 'self'${provider}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
