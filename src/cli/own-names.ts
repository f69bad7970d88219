/** The names that the program itself gives to files which are there only while it writes. */

/** The name of a lock, in the folder that it is for. */
export const lockName = '.nsm20.lock';

/** A lock, and the one under which a lock that nobody holds any more is cleared away. */
const lock = /^\.nsm20\.lock(?:-[0-9a-f]{12})*$/;

/** A file that is written beside another: whose it is, and the process. */
export const temporaryName = /^\.nsm20-(.*)-(\d+)-[0-9a-f]{12}\.tmp$/;

export const isOwnName = (name: string): boolean => lock.test(name) || temporaryName.test(name);
