/** The schemas that `init` lays down for editors. */
export const schemaFiles = (): readonly { readonly path: string; readonly text: string }[] => [];
