import { readdir } from 'node:fs/promises';
import type { Serve } from '../cli/output/terminal.ts';
import { shippedScenarios } from '../runners/files.ts';
import { productVersion } from '../runners/productVersion.ts';
import { builtPage } from './builtPage.ts';

/** Starts the API with the page and the scenarios that come with the product; it is loaded only now. */
export const serve: Serve = async ({ host, port, hostNames, shown, signal }) => {
  const { buildApi } = await import('../api/buildApi.ts');
  const { startListening } = await import('../api/startListening.ts');
  const entries = await readdir(shippedScenarios, { withFileTypes: true });
  const templates = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'));
  const app = await buildApi({
    templates: templates.map(({ name }) => name).sort(),
    version: productVersion,
    hostNames,
    page: await builtPage(),
    shown,
  });
  return startListening(app, { host, port, signal });
};
