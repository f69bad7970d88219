/** The country that a text of a list names. */

/**
 * ISO 3166-1 alpha-2 with the usual English names, as {@link plain} writes them. A place that the lists name beside
 * countries stands under the code that the lists give it.
 */
const table = `
AD andorra
AE united arab emirates; uae; u a e
AF afghanistan; islamic republic of afghanistan
AG antigua and barbuda
AI anguilla
AL albania
AM armenia
AO angola
AQ antarctica
AR argentina
AS american samoa
AT austria
AU australia
AW aruba
AX aland islands; aland
AZ azerbaijan
BA bosnia and herzegovina; bosnia; bosnia herzegovina
BB barbados
BD bangladesh
BE belgium
BF burkina faso
BG bulgaria
BH bahrain; kingdom of bahrain
BI burundi
BJ benin
BL saint barthelemy
BM bermuda
BN brunei; brunei darussalam
BO bolivia; bolivia plurinational state of
BQ caribbean netherlands; bonaire sint eustatius and saba
BR brazil
BS bahamas
BT bhutan
BV bouvet island
BW botswana
BY belarus; byelarus
BZ belize
CA canada
CC cocos keeling islands; cocos islands
CD congo kinshasa; congo democratic republic of; democratic republic of congo; congo democratic republic; dr congo; drc; zaire
CF central african republic
CG congo brazzaville; congo; republic of congo; congo republic of
CH switzerland
CI cote divoire; ivory coast
CK cook islands
CL chile
CM cameroon
CN china; china prc; prc; peoples republic of china; china peoples republic of; mainland china
CO colombia
CR costa rica
CU cuba
CV cape verde; cabo verde
CW curacao
CX christmas island
CY cyprus
CZ czechia; czech republic
DE germany
DJ djibouti
DK denmark
DM dominica
DO dominican republic
DZ algeria
EC ecuador
EE estonia
EG egypt
EH western sahara
ER eritrea
ES spain
ET ethiopia
FI finland
FJ fiji
FK falkland islands; falkland islands malvinas
FM micronesia; micronesia federated states of; federated states of micronesia
FO faroe islands; faeroe islands
FR france
GA gabon
GB united kingdom; great britain; britain; uk; u k; england; scotland; wales; northern ireland; united kingdom of great britain and northern ireland
GD grenada
GE georgia; republic of georgia
GF french guiana
GG guernsey
GH ghana
GI gibraltar
GL greenland
GM gambia
GN guinea
GP guadeloupe
GQ equatorial guinea
GR greece
GS south georgia and south sandwich islands
GT guatemala
GU guam
GW guinea bissau
GY guyana
HK hong kong; hong kong sar; hong kong sar china; hong kong china
HM heard and mcdonald islands
HN honduras
HR croatia
HT haiti
HU hungary
ID indonesia
IE ireland
IL israel
IM isle of man
IN india
IO british indian ocean territory
IQ iraq
IR iran; iran islamic republic of; islamic republic of iran
IS iceland
IT italy
JE jersey
JM jamaica
JO jordan
JP japan
KE kenya
KG kyrgyzstan
KH cambodia
KI kiribati
KM comoros
KN saint kitts and nevis; saint kitts
KP north korea; dprk; democratic peoples republic of korea; korea democratic peoples republic of; korea north
KR south korea; republic of korea; korea republic of; korea south; rok
KW kuwait
KY cayman islands
KZ kazakhstan
LA laos; lao peoples democratic republic; lao pdr
LB lebanon; lebanese republic
LC saint lucia
LI liechtenstein
LK sri lanka
LR liberia
LS lesotho
LT lithuania
LU luxembourg
LV latvia
LY libya; libyan arab jamahiriya; state of libya
MA morocco
MC monaco
MD moldova; moldova republic of; republic of moldova
ME montenegro
MF saint martin; saint martin french part
MG madagascar
MH marshall islands
MK north macedonia; macedonia; former yugoslav republic of macedonia; macedonia former yugoslav republic of
ML mali
MM burma; myanmar; myanmar burma; burma myanmar
MN mongolia
MO macao; macau; macao sar; macau sar; macao sar china; macau china
MP northern mariana islands
MQ martinique
MR mauritania
MS montserrat
MT malta
MU mauritius
MV maldives
MW malawi
MX mexico
MY malaysia
MZ mozambique
NA namibia
NC new caledonia
NE niger
NF norfolk island
NG nigeria
NI nicaragua
NL netherlands; holland; kingdom of netherlands
NO norway
NP nepal
NR nauru
NU niue
NZ new zealand
OM oman
PA panama
PE peru
PF french polynesia
PG papua new guinea
PH philippines
PK pakistan; islamic republic of pakistan
PL poland
PM saint pierre and miquelon
PN pitcairn islands; pitcairn
PR puerto rico
PS palestinian territories; palestine; west bank; gaza; gaza strip; west bank and gaza; state of palestine; palestine state of; palestinian
PT portugal
PW palau
PY paraguay
QA qatar
RE reunion
RO romania
RS serbia; republic of serbia
RU russia; russian federation
RW rwanda
SA saudi arabia; kingdom of saudi arabia
SB solomon islands
SC seychelles
SD sudan
SE sweden
SG singapore
SH saint helena; saint helena ascension and tristan da cunha
SI slovenia
SJ svalbard and jan mayen; svalbard
SK slovakia; slovak republic
SL sierra leone
SM san marino
SN senegal
SO somalia
SR suriname
SS south sudan
ST sao tome and principe; sao tome
SV el salvador
SX sint maarten; sint maarten dutch part
SY syria; syrian arab republic
SZ eswatini; swaziland
TC turks and caicos islands
TD chad
TF french southern territories
TG togo
TH thailand
TJ tajikistan
TK tokelau
TL timor leste; east timor
TM turkmenistan
TN tunisia
TO tonga
TR turkiye; turkey
TT trinidad and tobago
TV tuvalu
TW taiwan; taiwan province of china; taiwan roc; republic of china
TZ tanzania; tanzania united republic of; united republic of tanzania
UA ukraine; crimea; crimea occupied; crimea region of ukraine
UG uganda
UM u s outlying islands; united states minor outlying islands
US united states; united states of america; usa; u s a; u s
UY uruguay
UZ uzbekistan
VA vatican city; holy see; vatican
VC saint vincent and grenadines
VE venezuela; venezuela bolivarian republic of; bolivarian republic of venezuela
VG british virgin islands; virgin islands british
VI u s virgin islands; virgin islands u s; virgin islands us
VN vietnam; viet nam
VU vanuatu
WF wallis and futuna; wallis and futuna islands
WS samoa; western samoa
YE yemen; republic of yemen
YT mayotte
ZA south africa
ZM zambia
ZW zimbabwe
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => [line.slice(0, 2), line.slice(3).split('; ')] as const);

const codes = new Set(rows.map(([code]) => code));
const byName = new Map(rows.flatMap(([code, names]) => names.map((name) => [name, code] as const)));

/** Codes that a user may assign: Kosovo, and invented places. Not XX, which says that a country is not known. */
const assigned = /^X[A-WYZ]$/;

/** Small letters without accents, articles and punctuation, one blank between words. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\p{M}'\u2019]/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => (word === 'st' ? 'saint' : word))
    .join(' ');

/** The most characters that the name of a country has, with its remark. */
const longest = 80;

/**
 * The country that `text` names, as two capital letters: a code or an English name, also one with a remark in
 * parentheses (`china (prc)`). Undefined: none that is known.
 */
export function countryOf(text: string): string | undefined {
  const bare = text.trim();
  if (bare.length > longest) return undefined;
  if (/^[A-Z]{2}$/.test(bare)) return codes.has(bare) || assigned.test(bare) ? bare : undefined;
  return byName.get(plain(bare)) ?? byName.get(plain(bare.replaceAll(/\([^()]*\)/g, ' ')));
}
