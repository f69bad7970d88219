/** The services that `init --ci` knows, by name. What it writes for each stands in `ci-files.ts`. */
export const services = ['github', 'gitlab'] as const;

export type Service = (typeof services)[number];
