/** A validator that is not ours, for the schemas that are printed. */
import { Ajv, type ValidateFunction } from 'ajv';
import { schemas } from '../../src/guide/schemas.ts';

/** Draft-07, strict: a keyword that it does not know is a mistake. These two are for editors. */
const ajv = new Ajv({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  keywords: ['patternErrorMessage', 'enumDescriptions'],
});

/** Whether a value fits the schema called `name`. */
export const validator = (name: string): ValidateFunction =>
  ajv.getSchema(`${name}.json`) ?? ajv.compile(schemas.find((each) => each.name === name)!.json());
