import { expect, test } from 'vitest';
import type { OrgSource } from '../../../src/org/importOrg.ts';
import { read } from './files.ts';

/** What is said of files on pages that are handed round names nobody of them. */

/** Everybody is called by something with this in it. */
const sign = 'zyx';

const files: Readonly<Record<string, string>> = {
  'keys.csv':
    'id,mail,name,manager,unit,threshold,start\n' +
    'zyx1,a@zyx.org,Ada Zyxa,zyx1,U,0.3,1\n' +
    'zyx2,b@zyx.org,Bo Zyxb,A@ZYX.ORG,U,0.4,zyxodd\n' +
    'zyx3,c@zyx.org,Cy Zyxc,zyx1,V,zyxbad,0\n' +
    'zyx4,d@zyx.org,Cy Zyxc,Bo Zyxb,V,0.5,0\n' +
    'zyx5,e@zyx.org,Di Zyxd,Cy Zyxc,V,0.5,0\n' +
    'zyx6,f@zyx.org,Ed Zyxe,zyxgone,V,0.6,0\n' +
    'zyx7,g@zyx.org,Fi Zyxf,,V,0.6,0\n',
  'twice.csv': 'id,manager,unit\nzyx1,zyx1,U\nzyx2,zyx2,U\nzyx3,zyx1,V\n',
  'strangers.csv': 'id,boss,unit\nzyx1,zyxp,U\nzyx2,zyxq,U\nzyx3,zyxr,V\nzyx4,zyx1,V\n',
  'ties.csv':
    'from,to,mails\nzyx1,b@zyx.org,3\nZYX1,zyx3,2\nzyx3,zyxout@x.org,1\nzyx2,"zyx3; zyx4",1\nzyx1,zyx4,zyxmany\nzyx4,zyx5,4\n',
  'graph.json':
    '{"nodes":[{"id":"zyx1"},{"id":"zyx2"}],"links":[{"source":"zyx1","target":"zyx2"},{"source":"zyx1","target":"zyxghost"}]}',
};

const sources: Readonly<Record<string, OrgSource>> = {
  keys: { people: { csv: 'keys.csv' }, ties: [{ csv: 'ties.csv' }] },
  'keys that are stated': {
    people: { csv: 'keys.csv', columns: { also: ['mail', 'name'] } },
    ties: [{ csv: 'ties.csv' }],
  },
  'their own managers': { people: { csv: 'twice.csv' } },
  'managers who are nobody': { people: { csv: 'strangers.csv' } },
  'ties alone': { ties: [{ csv: 'ties.csv' }] },
  'a graph': { graph: { json: 'graph.json' } },
};

test.each(Object.entries(sources))('of %s', async (_name, source) => {
  const { notes } = await read(source, files);
  expect(notes.length).toBeGreaterThan(0);
  const quoting = notes.filter(({ message }) => message.en.toLowerCase().includes(sign));
  for (const { message, nameless = message, remedy } of notes)
    for (const language of ['en', 'fr'] as const)
      expect(`${nameless[language]} ${remedy[language]}`.toLowerCase()).not.toContain(sign);
  // the terminal of whoever has the files shows which they are
  if (_name !== 'ties alone') expect(quoting.length).toBeGreaterThan(0);
});
