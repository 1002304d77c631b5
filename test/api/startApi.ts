import { onTestFinished } from 'vitest';
import type { App } from '../../src/api/app.ts';
import { type ApiOptions, buildApi } from '../../src/api/buildApi.ts';

/** A firm of 30 that runs in a fraction of a second. */
export const tiny = {
  version: 1,
  title: { en: 'Thirty people', fr: 'Trente personnes' },
  organisation: { generate: { people: 30, units: 3, contacts: 6 } },
  horizon: 12,
  replicates: 3,
  plans: { blitzkrieg: { style: 'blitzkrieg' }, voluntary: { style: 'voluntary' } },
};

/** The same firm for so many replicates that it takes long. */
export const long = { ...tiny, horizon: 100, replicates: 2000 };

/** A server of its own for one test, closed after it. */
export async function startApi(options: Partial<ApiOptions> = {}): Promise<App> {
  const app = await buildApi({
    templates: ['organic-to-coordinated.yaml', 'brasserie.yaml'],
    version: '1.2.3',
    ...options,
  });
  onTestFinished(() => app.close());
  return app;
}

/** Sends a body to a route; objects go as JSON, texts as YAML. */
export const post = (app: App, url: string, body: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      'content-type': typeof body === 'string' ? 'application/yaml' : 'application/json',
      ...headers,
    },
  });
