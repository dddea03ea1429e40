#!/usr/bin/env python3
# SPDX-FileCopyrightText: The communique authors
# SPDX-License-Identifier: CC0-1.0
"""Check gold files against their texts (rules: SCHEMA.md).

usage: check.py [FOLDER]      the folder is corpus/ beside this file by default; exit status 0 when nothing is wrong, 1 otherwise

Surface forms are looked up as whole words, ignoring case, with every run of white space
(non-breaking space included) read as one blank. Quotation marks and apostrophes must match.
"""
import json, pathlib, re, sys

LISTS = ("officials", "states", "cities", "organizations", "instruments", "statements", "events", "topics", "optional")
KINDS = {"international", "government", "company", "academic", "ngo", "media", "other"}
TYPES = {"Meeting", "Visit", "Call", "Conference", "Signing", "Appointment", "Consultation", "Ceremony", "Other"}
STATUS = {"former", "acting", "designate"}
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}-\d\d-\d\d)?$")          # year, month, day or interval

# ISO 3166-1 alpha-3 (and XKX) with the English names used in the gold files
STATES = dict(s.strip().split(" ", 1) for s in """
AFG Afghanistan;ALA Aland Islands;ALB Albania;DZA Algeria;ASM American Samoa;AND Andorra;AGO Angola;AIA Anguilla;
ATA Antarctica;ATG Antigua and Barbuda;ARG Argentina;ARM Armenia;ABW Aruba;AUS Australia;AUT Austria;AZE Azerbaijan;
BHS Bahamas;BHR Bahrain;BGD Bangladesh;BRB Barbados;BLR Belarus;BEL Belgium;BLZ Belize;BEN Benin;BMU Bermuda;
BTN Bhutan;BOL Bolivia;BES Bonaire;BIH Bosnia and Herzegovina;BWA Botswana;BVT Bouvet Island;BRA Brazil;
IOT British Indian Ocean Territory;BRN Brunei;BGR Bulgaria;BFA Burkina Faso;BDI Burundi;CPV Cabo Verde;KHM Cambodia;
CMR Cameroon;CAN Canada;CYM Cayman Islands;CAF Central African Republic;TCD Chad;CHL Chile;CHN China;
CXR Christmas Island;CCK Cocos Islands;COL Colombia;COM Comoros;COG Congo;COD Democratic Republic of the Congo;
COK Cook Islands;CRI Costa Rica;CIV Côte d'Ivoire;HRV Croatia;CUB Cuba;CUW Curaçao;CYP Cyprus;CZE Czech Republic;
DNK Denmark;DJI Djibouti;DMA Dominica;DOM Dominican Republic;ECU Ecuador;EGY Egypt;SLV El Salvador;
GNQ Equatorial Guinea;ERI Eritrea;EST Estonia;SWZ Eswatini;ETH Ethiopia;FLK Falkland Islands;FRO Faroe Islands;
FJI Fiji;FIN Finland;FRA France;GUF French Guiana;PYF French Polynesia;ATF French Southern Territories;GAB Gabon;
GMB Gambia;GEO Georgia;DEU Germany;GHA Ghana;GIB Gibraltar;GRC Greece;GRL Greenland;GRD Grenada;GLP Guadeloupe;
GUM Guam;GTM Guatemala;GGY Guernsey;GIN Guinea;GNB Guinea-Bissau;GUY Guyana;HTI Haiti;HMD Heard Island;
VAT Holy See;HND Honduras;HKG Hong Kong;HUN Hungary;ISL Iceland;IND India;IDN Indonesia;IRN Iran;IRQ Iraq;
IRL Ireland;IMN Isle of Man;ISR Israel;ITA Italy;JAM Jamaica;JPN Japan;JEY Jersey;JOR Jordan;KAZ Kazakhstan;
KEN Kenya;KIR Kiribati;PRK North Korea;KOR South Korea;KWT Kuwait;KGZ Kyrgyzstan;LAO Laos;LVA Latvia;LBN Lebanon;
LSO Lesotho;LBR Liberia;LBY Libya;LIE Liechtenstein;LTU Lithuania;LUX Luxembourg;MAC Macao;MDG Madagascar;
MWI Malawi;MYS Malaysia;MDV Maldives;MLI Mali;MLT Malta;MHL Marshall Islands;MTQ Martinique;MRT Mauritania;
MUS Mauritius;MYT Mayotte;MEX Mexico;FSM Micronesia;MDA Moldova;MCO Monaco;MNG Mongolia;MNE Montenegro;
MSR Montserrat;MAR Morocco;MOZ Mozambique;MMR Myanmar;NAM Namibia;NRU Nauru;NPL Nepal;NLD Netherlands;
NCL New Caledonia;NZL New Zealand;NIC Nicaragua;NER Niger;NGA Nigeria;NIU Niue;NFK Norfolk Island;
MKD North Macedonia;MNP Northern Mariana Islands;NOR Norway;OMN Oman;PAK Pakistan;PLW Palau;PSE Palestine;PAN Panama;
PNG Papua New Guinea;PRY Paraguay;PER Peru;PHL Philippines;PCN Pitcairn;POL Poland;PRT Portugal;PRI Puerto Rico;
QAT Qatar;REU Réunion;ROU Romania;RUS Russia;RWA Rwanda;BLM Saint Barthélemy;SHN Saint Helena;
KNA Saint Kitts and Nevis;LCA Saint Lucia;MAF Saint Martin;SPM Saint Pierre and Miquelon;
VCT Saint Vincent and the Grenadines;WSM Samoa;SMR San Marino;STP São Tomé and Príncipe;SAU Saudi Arabia;SEN Senegal;
SRB Serbia;SYC Seychelles;SLE Sierra Leone;SGP Singapore;SXM Sint Maarten;SVK Slovakia;SVN Slovenia;
SLB Solomon Islands;SOM Somalia;ZAF South Africa;SGS South Georgia;SSD South Sudan;ESP Spain;LKA Sri Lanka;SDN Sudan;
SUR Suriname;SJM Svalbard;SWE Sweden;CHE Switzerland;SYR Syria;TWN Taiwan;TJK Tajikistan;TZA Tanzania;THA Thailand;
TLS Timor-Leste;TGO Togo;TKL Tokelau;TON Tonga;TTO Trinidad and Tobago;TUN Tunisia;TUR Türkiye;TKM Turkmenistan;
TCA Turks and Caicos Islands;TUV Tuvalu;UGA Uganda;UKR Ukraine;ARE United Arab Emirates;GBR United Kingdom;
USA United States;UMI United States Minor Outlying Islands;URY Uruguay;UZB Uzbekistan;VUT Vanuatu;VEN Venezuela;
VNM Viet Nam;VGB British Virgin Islands;VIR United States Virgin Islands;WLF Wallis and Futuna;ESH Western Sahara;
YEM Yemen;ZMB Zambia;ZWE Zimbabwe;XKX Kosovo""".split(";"))
CODES = {name: code for code, name in STATES.items()}


def norm(s):
    return re.sub(r"\s+", " ", s).strip().casefold()


def places(text, form):
    """Offsets at which the form stands in the (normalised) text as whole words."""
    return [m.start() for m in re.finditer(r"(?<!\w)" + re.escape(norm(form)) + r"(?!\w)", text)]


def check(stem):
    """Yield a line for everything wrong with one document."""
    raw = stem.with_suffix(".txt").read_text(encoding="utf-8")
    text = norm(raw)
    try:
        gold = json.loads(stem.with_suffix(".json").read_text(encoding="utf-8"))
    except ValueError as error:
        yield f"no JSON: {error}"
        return
    missing = {"id", "url", "query", "date", *LISTS} - gold.keys()
    if missing:
        yield f"keys missing: {sorted(missing)}"
        return
    absent = lambda what, form: f"{what} not in the text: {form!r}"
    if gold["id"] != stem.name:
        yield "id is not the file name"
    if gold["date"] and not stem.name.endswith(gold["date"]):
        yield "date is not the one of the id"
    if not 400 <= len(raw) <= 6000:
        yield f"{len(raw)} characters"

    people = [p["name"] for p in gold["officials"]]
    bodies = [o["name"] for o in gold["organizations"]]
    named = {STATES[c] for c in gold["states"] if c in STATES}
    for what, names in (("official", people), ("organization", bodies), ("state", gold["states"]), ("city", gold["cities"])):
        for name in {n for n in names if names.count(n) > 1}:
            yield f"{what} listed twice: {name}"
    known = lambda name: name in people or name in bodies or name in named or name in gold["states"]

    for code in gold["states"]:
        if code not in STATES:
            yield f"no such state: {code}"
    for city in gold["cities"]:
        if not places(text, city):
            yield absent("city", city)
    for person in gold["officials"]:
        for form in [person["name"], *person["aliases"]]:
            if not places(text, form):
                yield absent("official", form)
        if not person["posts"]:
            yield f"no post: {person['name']}"
        for post in person["posts"]:
            for word in re.findall(r"\w+", post["title"].split("|")[0]):
                if not re.search(rf"(?<!\w){re.escape(norm(word))}s?(?!\w)", text):
                    yield absent(f"word of a post of {person['name']}", word)
            if post["of"] and not (post["of"] in bodies or post["of"] in named or post["of"] in gold["cities"]):
                yield f"post of {person['name']}: neither state, organization nor city of this file: {post['of']}"
            if post.get("status", "acting") not in STATUS:
                yield f"no such status: {post['status']}"
    for body in gold["organizations"]:
        for alias in body["aliases"]:
            if not places(text, alias):
                yield absent("alias", alias)
        if not body["aliases"] and not places(text, body["name"].split("|")[0]):
            yield absent("organization", body["name"])
        if body["kind"] not in KINDS:
            yield f"no such kind: {body['kind']}"
    for instrument in gold["instruments"]:
        if not places(text, instrument["title"]):
            yield absent("instrument", instrument["title"])
        if "year" in instrument and str(instrument["year"]) not in text:
            yield absent("year", instrument["year"])

    last = -1
    for s in gold["statements"]:
        for speaker in s["speaker"] if isinstance(s["speaker"], list) else [s["speaker"]] if s["speaker"] else []:
            if not (speaker in people or speaker in bodies or speaker in named):
                yield f"speaker not of this file: {speaker}"
        starts = places(text, s["content_start"])
        cues = places(text, s["cue"]) if s["cue"] else starts
        if not starts:
            yield absent("content", s["content_start"])
        if not cues:
            yield absent("cue", s["cue"])
        near = [a for a in starts if any(abs(a - b) <= 700 for b in cues)]
        if starts and cues and not near:
            yield f"cue {s['cue']!r} far from {s['content_start']!r}"
        if near and near[-1] <= last:                            # statements follow the order of their contents
            yield f"out of text order: {s['content_start']!r}"
        last = min((a for a in near if a > last), default=last)
        if not isinstance(s["quoted"], bool):
            yield f"quoted is no boolean: {s['content_start']!r}"
    for event in gold["events"]:
        if event["type"] not in TYPES:
            yield f"no such event: {event['type']}"
        for name in event["participants"]:
            if not known(name):
                yield f"participant not of this file: {name}"
        if event["place"] and not places(text, event["place"]) and CODES.get(event["place"]) not in gold["states"]:
            yield absent("place", event["place"])
        if event["date"] and not DAY.match(event["date"]):
            yield f"no date: {event['date']}"
    for what in ("topics", "optional"):
        for form in gold[what]:
            if not places(text, form):
                yield absent(what, form)


def main(folder):
    stems = sorted({p.with_suffix("") for p in folder.iterdir() if p.suffix in (".txt", ".json")})
    wrong = 0
    for stem in stems:
        if not (stem.with_suffix(".txt").exists() and stem.with_suffix(".json").exists()):
            lines = ["text or gold file missing"]
        else:
            lines = list(check(stem))
        wrong += len(lines)
        for line in lines:
            print(f"{stem.name}: {line}")
    print(f"{len(stems)} documents, {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent / "corpus"))
