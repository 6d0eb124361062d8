import { findProgram } from './find-program';

/** The program hledger, or undefined where its tests are skipped. */
export function findHledger(): string | undefined {
  return findProgram({
    name: 'hledger',
    places: ['/usr/bin/hledger', '/usr/local/bin/hledger'],
    debianPackage: 'hledger',
  });
}

/** The program bean-check, with bean-query beside it; undefined where its tests are skipped. */
export function findBeanCheck(): string | undefined {
  return findProgram({
    name: 'beancount',
    places: ['/usr/bin/bean-check', '/usr/local/bin/bean-check'],
    debianPackage: 'beancount',
  });
}
