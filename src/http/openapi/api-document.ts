import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { API_VERSION } from '../api-version.js';
import { eventComponents } from './event-components.js';
import { completeOperations } from './operations.js';
import { problemComponents } from './problem-components.js';

const DESCRIPTION = `Plaatsingen van de Praktijkroute, van vaste loonkostensubsidie naar Banenafspraak of gewoon werk.
Namen zijn Engels en staan in de woordenlijst; uitleg is Nederlands met de term van de wet. Persoonsgegevens staan nooit
in een adres. Elke verandering vraagt de ETag die is gelezen, in If-Match; een Idempotency-Key maakt herhalen veilig.`;

/** The OpenAPI document of all rooms of this application. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle('Praktijkroute')
    .setDescription(DESCRIPTION)
    .setVersion(API_VERSION)
    .setContact('Praktijkroute', 'https://github.com/praktijkroute', 'praktijkroute@example.nl')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer('/')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'Toegangsbewijs van de inlogdienst.',
    })
    .build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory });
  // Health and pages are no part of the API.
  const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/')));
  const { responses, schemas, headers } = problemComponents();
  return {
    ...document,
    tags: tagsOf(paths),
    paths: completeOperations(paths),
    components: {
      ...document.components,
      headers,
      responses,
      schemas: { ...document.components?.schemas, ...schemas, ...eventComponents() },
    },
  };
}

/** `Candidates` + `create`: for operations that name themselves nothing. */
function operationIdFactory(controller: string, method: string): string {
  const room = controller.replace(/Controller$/, '');
  return `${room.charAt(0).toLowerCase()}${room.slice(1)}.${method}`;
}

/** Every tag that an operation uses, once. */
function tagsOf(paths: OpenAPIObject['paths']): OpenAPIObject['tags'] {
  const names = Object.values(paths).flatMap((path) =>
    Object.values(path).flatMap((operation: unknown) => {
      const { tags = [] } = (operation ?? {}) as { readonly tags?: readonly string[] };
      return tags;
    }),
  );
  return [...new Set(names)].toSorted().map((name) => ({ name }));
}
