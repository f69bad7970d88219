/** The filters and tags of templates, in words. A test holds the lists to what the program knows. */

export const templateFilters: readonly (readonly [name: string, prints: string])[] = [
  ['`day`', 'a day: `March 24, 2024`, `April 2024`, `by March 24, 2024`'],
  ['`on`', 'a day after a verb: `on March 24, 2024`, `in April 2024`'],
  ['`dollars`', 'whole US dollars: `$425 million`'],
  ['`list`', 'several texts in a row: `a, b, and c`'],
  ['`record`', 'the record that a statement rests on; null prints nothing'],
  ['`append`, `prepend`, `replace`, `remove`, `slice`, `strip`', 'as in Liquid'],
  ['`capitalize`, `upcase`, `downcase`', 'as in Liquid'],
  ['`size`, `first`, `last`, `reverse`, `where`, `map`, `uniq`, `compact`, `concat`', 'as in Liquid'],
  ['`plus`, `minus`, `default`', 'as in Liquid'],
];

export const templateTags: readonly (readonly [name: string, meaning: string])[] = [
  ['`gaps`', 'where the gaps of the section stand, in a paragraph of its own'],
  ['`section`', 'in the frame: where a section stands, by its id in quotes'],
  ['`if`, `unless`, `case`, `for`, `break`, `continue`, `assign`, `comment`, `render`', 'as in Liquid'],
];
