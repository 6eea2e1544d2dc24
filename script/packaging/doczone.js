#!/usr/bin/env node
// Hands over to the program, which lies in the package for this machine.
'use strict';

const { spawnSync } = require('child_process');

const name = `@doczone/${process.platform}-${process.arch}`;
let program;
try {
  program = require.resolve(`${name}/bin/doczone`);
} catch {
  const known = Object.keys(require('../package.json').optionalDependencies);
  console.error(known.includes(name)
    ? `doczone: the package ${name} is missing; install again without --no-optional (--omit=optional)`
    : `doczone: there is no program for ${process.platform} on ${process.arch}, only for ${known.join(' and ')}`);
  process.exit(2);
}

const run = spawnSync(program, process.argv.slice(2), { stdio: 'inherit' });
if (run.error) {
  console.error(`doczone: cannot run ${program}: ${run.error.message}`);
  process.exit(2);
}
// A signal that ended the program ends this, too.
if (run.signal) process.kill(process.pid, run.signal);
process.exit(run.status === null ? 2 : run.status);
