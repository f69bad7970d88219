/** A validator that is not ours, for the schemas that are printed. */
import { Ajv, type ValidateFunction } from 'ajv';
import { answersJson } from '../../src/guide/answer-schema.ts';
import { portable, schemas } from '../../src/guide/schemas.ts';

/** Draft-07, strict: a keyword that it does not know is a mistake. */
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true });

/** Whether a value fits the schema called `name`, as it is printed. */
export const validator = (name: string): ValidateFunction =>
  ajv.getSchema(`${name}.json`) ?? ajv.compile(portable(schemas.find((each) => each.name === name)!.json()));

/** Whether an answer holds what this version documents, and no key more. */
export const closedAnswers: ValidateFunction = ajv.compile(answersJson({ closed: true }));
