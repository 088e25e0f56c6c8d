/** The dependency rule: functions → usecases → domain ← data; arrows never turn back. See CONTRIBUTING.md. */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-imports-only-itself',
      comment: 'The domain is pure: no npm package, no node: module, no clock, no I/O.',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { pathNot: '^shared/domain/' },
    },
    {
      name: 'contracts-import-zod-and-domain',
      severity: 'error',
      from: { path: '^shared/contracts/' },
      to: { pathNot: ['^shared/(contracts|domain)/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'usecases-see-data-and-adapters-as-types',
      comment: 'A use case is given its repositories; it may name their types, never import their code.',
      severity: 'error',
      from: { path: '^shared/usecases/' },
      to: { path: '^shared/(data|adapters|lambda)/|^functions/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'usecases-no-packages',
      severity: 'error',
      from: { path: '^shared/usecases/' },
      to: { path: '(^|/)node_modules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'data-and-adapters-never-look-up',
      severity: 'error',
      from: { path: '^shared/(data|adapters)/' },
      to: { path: '^(shared/(usecases|lambda)|functions|infra|web|local)/' },
    },
    {
      name: 'pages-render-and-nothing-else',
      severity: 'error',
      from: { path: '^shared/(pages|i18n)/' },
      to: {
        pathNot: [
          '^shared/(pages|i18n|domain|contracts|names)',
          '(^|/)node_modules/(i18next|csv-stringify)/',
        ],
      },
    },
    {
      name: 'lambda-never-looks-up',
      severity: 'error',
      from: { path: '^shared/lambda/' },
      to: { path: '^(shared/(usecases|data)|functions|infra|web|local)/' },
    },
    {
      name: 'a-function-never-imports-another',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    {
      name: 'functions-never-import-infra',
      severity: 'error',
      from: { path: '^(functions|shared)/' },
      to: {
        path: '^(infra|web|local|bench|test|docs/openapi)/|node_modules/(aws-cdk-lib|constructs|zod-openapi|ts-json-schema-generator)/',
      },
    },
    {
      name: 'infra-imports-cdk-and-names',
      severity: 'error',
      from: { path: '^infra/', pathNot: '^infra/deploy/' },
      to: {
        path: '^(functions|web|local|bench|test|docs|shared)/',
        pathNot: '^shared/names\\.ts$',
      },
    },
    {
      name: 'stacks-never-import-their-deployment',
      comment:
        'infra/deploy runs the stacks as a command; a stack that knew it could not be synthesized alone.',
      severity: 'error',
      from: { path: '^infra/', pathNot: '^infra/deploy/' },
      to: { path: '^infra/deploy/' },
    },
    {
      name: 'web-imports-contracts',
      comment:
        'What crosses the wire and the words that people read; the pure constants of the domain, so that a list of departments or causes stands in one place.',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(functions|infra|local|bench|test|docs|shared)/',
        pathNot: ['^shared/(contracts|domain)/', '^shared/i18n/(.+\\.json|duration\\.ts)$'],
      },
    },
    {
      name: 'web-sees-contracts-as-types',
      comment: 'A value of a contract brings zod into what a browser loads before anything shows.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^shared/contracts/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
