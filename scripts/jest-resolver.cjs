'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');

/**
 * Sources import `./x.js`, the name after the build; under Jest that file is `./x.ts` or `./x.tsx`.
 * A moduleNameMapper would also rename the files inside packages (`./xstate.cjs.js`), so this looks only at our own.
 */
module.exports = (request, options) => {
  if (/^\.{1,2}\/.*\.js$/.test(request) && !options.basedir.includes('node_modules')) {
    const stem = path.resolve(options.basedir, request.slice(0, -'.js'.length));
    const source = [`${stem}.ts`, `${stem}.tsx`].find((file) => existsSync(file));
    if (source !== undefined) return source;
  }
  return options.defaultResolver(request, options);
};
