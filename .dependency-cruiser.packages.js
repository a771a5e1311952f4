import folders from './.dependency-cruiser.js';

const { exclude: _, ...options } = folders.options;

/**
 * What is imported anywhere, tests and types included, stands in package.json: a package that is there only because
 * another one brings it may go, or change, with that one.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'undeclared-package',
      comment: 'Imports are of packages that package.json declares.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options,
};
