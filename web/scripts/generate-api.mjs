// The types of the API, from the contracts that the services are tested against.
import { mkdir, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const contracts = new URL('../../contracts/openapi/', import.meta.url);
const target = new URL('../src/api/generated/', import.meta.url);

await mkdir(target, { recursive: true });
for (const service of ['ideas', 'voting', 'engagement']) {
  const types = astToString(await openapiTS(new URL(`${service}.yaml`, contracts)));
  await writeFile(new URL(`${service}.ts`, target), types);
}
