import { DEMO_BODIES, DEMO_USERS } from '../demo-users.js';
import type { DemoBody } from '../demo-users.js';

/** The page on which one chooses a made-up user; works without script. */
export function loginPage(action: string): string {
  return `<!doctype html>
<html lang="nl" class="voorbeeld-theme praktijkroute-theme">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kies een gebruiker – Praktijkroute (demo)</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/stijl.css">
</head>
<body class="utrecht-document">
<header class="kop"><span class="kop__naam"><strong>Praktijkroute</strong></span></header>
<main class="inhoud kies">
<h1 class="utrecht-heading-1 titel">Kies een gebruiker</h1>
<p>Dit is een demo. De personen zijn verzonnen en hebben geen wachtwoord.</p>
<form method="post" action="${escaped(action)}">
${DEMO_BODIES.map(choices).join('\n')}
</form>
</main>
</body>
</html>
`;
}

function choices(body: DemoBody): string {
  const users = DEMO_USERS.filter((user) => user.body === body);
  const items = users.map(
    (user) =>
      `<li><button class="utrecht-button utrecht-button--secondary-action" name="user" value="${escaped(user.username)}">${escaped(user.name)}</button> <span>${escaped(user.sentence)}</span></li>`,
  );
  return `<h2 class="utrecht-heading-2">${escaped(body.name)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
