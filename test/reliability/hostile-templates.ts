/** Templates that a stranger could bring: what each tries, and what is said of it. */

export interface Hostile {
  readonly what: string;
  /** By name below `templates/`. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** What the refusal says; absent: the report is drawn. */
  readonly says?: RegExp;
}

/** One template in the place of the built-in one of the challenges. */
const of = (what: string, text: string | Buffer, says?: RegExp): Hostile => ({
  what,
  files: { 'challenges.md': text },
  ...(says && { says }),
});

const tooMuch = /too much time or memory|took more than/;
const again = (part: string, length: number): string => part.repeat(Math.floor(length / part.length));
/** What the built-in template has to say, for one that is to be drawn. */
const honest =
  '{% render "nothing", section: section %}\n\n{% for each in challenges %}\n- {{ each.text }} {{ each.record | record }}\n{%- endfor %}\n\n{% gaps %}\n';

/** Refused for what they say. */
export const mistaken: readonly Hostile[] = [
  of('a file by its whole path', '{% render "/etc/passwd" %}', /there is no template "passwd"/),
  of('a file above the folder', '{% render "../outside" %}', /there is no template "outside"/),
  of('a file above, by other strokes', String.raw`{% render "..\outside" %}`, /there is no template/),
  of('a file by its address', '{% render "file:///etc/passwd" %}', /there is no template "passwd"/),
  of('a file by signs of an address', '{% render "%2e%2e/outside" %}', /there is no template/),
  of(
    'a file by a name put together',
    '{% assign n = "../out" | append: "side" %}{% render n %}',
    /no template/,
  ),
  of('a page of the network', '{% render "https://example.org/x" %}', /there is no template/),
  of('an inclusion', '{% include "/etc/passwd" %}', /there is no tag "include"/),
  of('a layout', '{% layout "../outside" %}', /there is no tag "layout"/),
  of('a block of a layout', '{% block x %}{% endblock %}', /there is no tag "block"/),
  of('one that renders itself', '{% render "challenges" %}', /renders itself, or nests too deep/),
  {
    what: 'two that render each other',
    files: { 'challenges.md': '{% render "mutual" %}', 'mutual.md': '{% render "challenges" %}' },
    says: /renders itself, or nests too deep/,
  },
  of(
    'one that renders itself with a branch',
    '{% if section %}{% render "challenges", section: section %}{% endif %}',
    /renders itself, or nests too deep/,
  ),
  of(
    'one that renders itself twice',
    '{% render "challenges" %}{% render "challenges" %}',
    /renders itself, or nests too deep|too much/,
  ),
  of(
    'a slip in a name',
    'Due: {{ section.titel }}',
    /challenges\.md:1:9: "section\.titel" is not known here/,
  ),
  of(
    'a slip in a condition',
    '{% if sections %}x{% else %}all is well{% endif %}',
    /"sections" is not known here/,
  ),
  of('a slip in a loop', '{% for each in chalenges %}{% endfor %}', /"chalenges" is not known here/),
  of('a filter that there is none of', '{{ section.title | uppcase }}', /there is no filter "uppcase"/),
  of('a tag that there is none of', '{% sectoin "2(a)(i)" %}', /there is no tag "sectoin"/),
  of('the clock', '{{ "now" | date: "%s" }}', /there is no filter "date"/),
  of('the clock of another name', '{{ "today" | date_to_xmlschema }}', /there is no filter/),
  of('chance', '{{ challenges | sample }}', /there is no filter "sample"/),
  of('a day that is none, made into one', '{{ "2024-02-30" | date: "%F" }}', /there is no filter "date"/),
  of('a text past escaping', '{{ section.title | raw }}', /there is no filter "raw"/),
  of('a stretch past reading', '{% raw %}{{ x }}{% endraw %}', /there is no tag "raw"/),
  of('all that is known, as JSON', '{{ report | json }}', /there is no filter "json"/),
  of('all that is known, inspected', '{{ report | inspect }}', /there is no filter "inspect"/),
  of('the environment', '{{ process.env.NSM20_TEST_CANARY }}', /"process" is not known here/),
  of('the global object', '{{ globalThis.process }}', /"globalThis" is not known here/),
  of('a walk to the constructor', '{{ section.constructor.constructor }}', /is not known here/),
  of('a walk to the constructor in brackets', '{{ section["constructor"] }}', /is not known here/),
  of('a walk to the prototype', '{{ section.title.__proto__ }}', /is not known here/),
  of('a list and its method', '{{ challenges.map }}', /is not known here/),
  of(
    'a filter with the name of a method',
    '{{ section.title | constructor }}',
    /there is no filter "constructor"/,
  ),
  of(
    'a filter with the name of the prototype',
    '{{ section.title | __proto__ }}',
    /there is no filter "__proto__"/,
  ),
  of('a tag with the name of the prototype', '{% __proto__ %}', /there is no tag "__proto__"/),
  of(
    'a helper of another language',
    '{{#with (lookup x "constructor")}}{{this}}{{/with}}',
    /challenges\.md:1:3: invalid value expression/,
  ),
  of('a record that there is none of', '{{ "made/up" | record }}', /there is none of this name/),
  of(
    'a row of cells without end',
    '{% tablerow i in (1..10000000) %}{% endtablerow %}',
    /there is no tag "tablerow"/,
  ),
  of('a list in order', '{% assign a = (1..1000000) | sort %}', /there is no filter "sort"/),
  of(
    'a text of many parts',
    '{{ section.title | split: "" | join: "xxxxxxxx" }}',
    /there is no filter "split"/,
  ),
  of('a text that is caught', '{% capture x %}{% endcapture %}', /there is no tag "capture"/),
  of('a count that is kept', '{% increment x %}', /there is no tag "increment"/),
  of('a program', '{% liquid\nassign x = 1\n%}', /there is no tag "liquid"/),
  of('a tag that is never closed', '{% if section %}x', /not closed/),
  of('an output that is never closed', '{{ section.title', /not closed/),
  of('a tag that closes nothing', 'x{% endif %}', /challenges\.md:1:2: /),
  of('nothing', '   \n', /it prints nothing|it leaves out records/),
  of('a mark that stands for a value', '\ue000r0\ue001', /U\+E000/),
  of('a mebibyte of tags', again('{% if section %}{% endif %}', 1_000_000), /longer than 100000 characters/),
  of(
    'blocks within blocks',
    again('{% if section %}', 60_000) + again('{% endif %}', 39_000),
    /not closed|nests too deep|too much/,
  ),
];

/** Refused for what they cost. */
export const costly: readonly Hostile[] = [
  of(
    'a loop of loops',
    '{% for i in (1..3000) %}{% for j in (1..3000) %}{% for k in (1..3000) %}x{% endfor %}{% endfor %}{% endfor %}',
    tooMuch,
  ),
  of('an empty loop', '{% for i in (1..10000000) %}{% endfor %}', tooMuch),
  of('numbers without end', '{% for i in (1..1000000000) %}{% endfor %}', tooMuch),
  of('numbers without end, in a variable', '{% assign a = (1..1000000000) %}x', tooMuch),
  of(
    'a text that doubles',
    '{% assign a = "xxxxxxxxxx" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}{{ a }}',
    tooMuch,
  ),
  of(
    'a text that doubles from the front',
    '{% assign a = "xxxxxxxxxx" %}{% for i in (1..40) %}{% assign a = a | prepend: a %}{% endfor %}x',
    tooMuch,
  ),
  of(
    'a list that doubles',
    '{% assign a = (1..10) %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}x',
    tooMuch,
  ),
  of(
    'a text in which each letter is replaced by itself and more',
    '{% assign a = "xxxxxxxxxx" %}{% for i in (1..20) %}{% assign a = a | replace: "x", "xxxxxxxxxx" %}{% endfor %}x',
    tooMuch,
  ),
  of(
    'a long list, turned about again and again',
    '{% assign a = (1..100000) %}{% for i in (1..100000) %}{% assign b = a | reverse %}{% endfor %}x',
    tooMuch,
  ),
  of(
    'a long list, each once, again and again',
    '{% assign a = (1..100000) %}{% for i in (1..100000) %}{% assign b = a | uniq %}{% endfor %}x',
    tooMuch,
  ),
  of(
    'a long text in capitals, again and again',
    '{% assign a = "x" %}{% for i in (1..20) %}{% assign a = a | append: a %}{% endfor %}{% for i in (1..1000000) %}{% assign b = a | upcase %}{% endfor %}x',
    tooMuch,
  ),
  of(
    'output without end',
    '{% for i in (1..4000) %}{% for j in (1..4000) %}{{ report.title }} {% endfor %}{% endfor %}',
    tooMuch,
  ),
  of(
    'paragraphs without end',
    '{% for i in (1..1000) %}{% for j in (1..1000) %}x\n\n{% endfor %}{% endfor %}',
    tooMuch,
  ),
  of(
    'quotations within quotations',
    '{% for i in (1..1000) %}{% for j in (1..1000) %}> {% endfor %}{% endfor %}x',
    tooMuch,
  ),
  {
    what: 'a partial without end in a loop',
    files: {
      'challenges.md': '{% for i in (1..3000) %}{% render "other" %}{% endfor %}',
      'other.md': '{% for i in (1..3000) %}x{% endfor %}',
    },
    says: tooMuch,
  },
];

/** Refused for what they cost where there is more than made-up facts hold. */
export const costlyLater: readonly Hostile[] = [
  of(
    'numbers without end, where there are records',
    `{% if challenges.size > 1 %}{% for i in (1..10000000) %}{% endfor %}{% endif %}${honest}`,
    tooMuch,
  ),
];

/** Drawn, and harmless. */
export const harmless: readonly Hostile[] = [
  of('line ends of Windows', honest.replaceAll('\n', '\r\n')),
  of('a byte order mark', `\ufeff${honest}`),
  of('markup', `${honest}\n<script>alert(1)</script> ![x](https://example.org/x.png) [y](javascript:1)\n`),
  of('a command of a build service', `${honest}\n::error::forged\n\n##[error]forged\n`),
  of('the text of a template in quotes', `{{ "{{ process }}{% render 'x' %}" }}\n\n${honest}`),
  of('five hundred outputs', `${again('{{ section.id }} ', 9_000)}\n\n${honest}`),
];
