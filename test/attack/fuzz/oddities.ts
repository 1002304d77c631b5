const long = 'x'.repeat(100_000);
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** Stands for text of JSON that no value can be written as. */
const raw = (text: string) => `@raw ${text}@`;

/** The JSON of a value in which odd texts may stand. */
export const jsonOf = (value: unknown): string =>
  (JSON.stringify(value) ?? '').replace(/"@raw ([^@]*)@"/g, '$1');

/** Words of a text: shorter to read than a line for each. */
const words = (text: string) => text.trim().split(/\s+/);

/** What has broken servers: what stands where something else should, by where it stands. */
export const oddities = {
  /** In the place of a value. */
  values: [
    null,
    true,
    false,
    [],
    {},
    [[]],
    [null],
    Array.from({ length: 5000 }, (_, k) => k),
    Array.from({ length: 300 }, () => ({})),
    Object.fromEntries(Array.from({ length: 3000 }, (_, k) => [`k${k}`, k])),
    ...[0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 5e-324, Number.MAX_VALUE],
    ...['1e400', '-1e400', '1'.repeat(5000), '0.1e-99999', deep(30), deep(200), deep(20_000)].map(raw),
    ...['', '\0', '\x1b[31m\x07\x7f', '\u202e\u2066\ufeff', '\ud800', '\r\nSet-Cookie: a=b', "' or 1=1"],
    ...[long, 'é'.repeat(20_000), '𝕏'.repeat(500)],
    ...words(
      'null NaN 1e400 1e9% -5w 99999999999w __proto__ constructor ../../etc/passwd /etc/passwd file:///etc/passwd',
    ),
    ...words('http://evil.example/ <script>alert(1)</script> ${7*7} %s%n =1+1'),
  ] as readonly unknown[],

  /** A key more. */
  keys: [
    ...['', ' ', '\0', '\u202e', 'a.b[0]', long],
    ...words('__proto__ constructor prototype toString hasOwnProperty replicats'),
  ],

  /** In the place of a body. */
  bodies: [
    ...['', ' ', '\ufeff{}', deep(50_000)],
    ...words('null true 1 "x" [] { } {} {}{} NaN {"version":1} {"version":1,"version":2}'),
    ...words('{"scenario":null} {"scenario":{}} {"scenario":{},"extra":1} {"scenario":"x","files":[]}'),
    ...words('{"scenario":"x","files":{"../x":"y","":"z"}} {"scenario":{},"files":{"__proto__":"x"}}'),
    ...words('{"__proto__":{"valid":true}} {"constructor":{"prototype":{"a":1}}}'),
  ],

  /** In the place of a body of YAML. */
  yamls: [
    `a: &a [x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`,
    'a: &a\n  b: *a\n',
    '<<: {version: 1}\n',
    '!!js/function "x"\n',
    '%YAML 1.1\n---\nversion: 1\n',
    '---\na: 1\n---\nb: 2\n',
    '\tversion: 1\n',
    'version: 1\nversion: 1\n',
    '? [a]\n: b\n',
    '- a: b: c\n'.repeat(500),
    '"'.repeat(1001),
    '{'.repeat(300),
    '# only a comment',
    'version: 0x1\norganisation: {generate: {people: 0o17}}\n',
    'version: 1\norganisation: {generate: {people: .inf}}\n',
    ...words('| &a *a @ %'),
    '\0',
  ],

  /** In the place of an address. */
  targets: [
    ...words('* /%00 /%ff%fe /% /%2e%2e/%2e%2e/etc/passwd /../../etc/passwd // //evil.example/ /\\..\\..\\'),
    ...words('/? /# /; /..;/ /v1 /v1/ /V1/validate /v1/validate/ /v1//validate /v1/results/'),
    ...words(
      '/v1/results/..%2f..%2fetc /v1/templates/__proto__ /v1/templates/constructor /v1/templates/%2e%2e',
    ),
    ...words('/v1/schemas/__proto__ /v1/schemas/toString /problems/__proto__ /docs/..%2f..%2fpackage.json'),
    ...words(
      '/docs/static/../../package.json /docs/static/%00 /docs/json /docs/yaml /.git/config /package.json',
    ),
    `/v1/results/${'A'.repeat(64)}`,
    `/v1/results/${'0'.repeat(64)}/weekly.csv`,
    `/v1/results/${'0'.repeat(64)}/__proto__`,
    `/v1/templates/${'x'.repeat(5000)}`,
    `/${'a/'.repeat(3000)}`,
    `/?${'lang=en&'.repeat(1000)}`,
  ],

  /** In the place of a query. */
  queries: [
    ...words('lang=xx lang= lang=en&lang=fr lang[]=en lang[__proto__]=en __proto__[a]=1 lang=%00 lang=%ff'),
    ...words('constructor=1 &&&= ?'),
    `lang=${'x'.repeat(5000)}`,
  ],

  methods: words('HEAD PUT DELETE PATCH OPTIONS TRACE PROPFIND GET POST QUERY SEARCH BREW M-SEARCH'),

  /** In the place of the length of a body. */
  lengths: ['0', '1', '99999', '99999999999999999999', '-1', '1e3', '0x10', ' ', '1, 1'],

  /** In the place of a header, by its name. */
  headers: {
    'Content-Type': [
      ...[
        '',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
        'application/json, text/yaml',
      ],
      ...words('text/plain application/xml application/octet-stream json / ; application/json;;; __proto__'),
      ...words('APPLICATION/JSON text/yaml text/x-yaml'),
      `application/${'x'.repeat(4000)}`,
    ],
    'Content-Encoding': ['', 'gzip', 'br', 'identity', 'identity, gzip', 'x'.repeat(1000)],
    Accept: [
      ...['', '\x7f\x01', '*/* ;q', '"', 'a/b,'.repeat(2000)],
      ...words(';;; nothing/nothing text/csv;q=1e400 text/csv;q=-1 */*;q=0 identity'),
    ],
    'Accept-Language': ['', 'x'.repeat(8000), 'fr,'.repeat(3000), ...words('; fr;q=fr - __proto__ *;q=0')],
    'Accept-Encoding': [
      ...['', 'x'.repeat(5000), 'gzip,'.repeat(2000)],
      ...words('identity;q=0 *;q=0 gzip;q=2 zstd __proto__'),
    ],
    'If-None-Match': ['', '*, *', '"x",'.repeat(2000), '\xff', ...words('" "" W/ other W/"')],
    'If-Match': ['*', '"other"'],
    Range: words('bytes=0-1 bytes=5-1 bytes=- lines=1'),
    'Transfer-Encoding': ['chunked', 'gzip', 'identity'],
    'X-HTTP-Method-Override': ['DELETE', 'TRACE'],
    Expect: ['100-continue', 'nonsense'],
    Cookie: ['x'.repeat(12_000), 'a=b; __proto__=c'],
  },
} as const;
